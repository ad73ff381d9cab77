import { useTranslation } from "react-i18next";
import { formatClock } from "#app/core/lifecycle/format-instant.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import { rateNames } from "../rate-names.ts";
import { formState } from "./form-state.ts";
import type { UnsavedRates } from "./rates-form.tsx";

/** Why rates were not saved: what is wrong, or what others recorded in between. */
export function RateFaults({
  unsaved,
  timeZone,
}: {
  readonly unsaved: UnsavedRates | undefined;
  readonly timeZone: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { faults, clashes } = formState(unsaved);
  const errors = faults
    .filter(
      (fault, index) => !isOfSave(fault.field) || faults.findIndex(({ field }) => field === fault.field) === index,
    )
    .map(({ field, currency, words, params }) => ({
      field: isOfSave(field) ? field : rateNames(currency).rate,
      message: isOfSave(field) ? t(words, params) : `${currency}: ${t(words, params)}`,
    }));
  return (
    <>
      <ErrorSummary heading={t("record:not_saved")} errors={errors} />
      <ErrorSummary
        heading={t("record:clash_heading")}
        errors={clashes.map(({ currency, revision, recordedBy, recordedAt }) => ({
          field: rateNames(currency).rate,
          message: t("record:clash", {
            place: currency,
            by: recordedBy,
            at: formatClock(recordedAt, timeZone, language),
            revision,
          }),
        }))}
      />
      {clashes.length > 0 && <p>{t("record:clash_what_now")}</p>}
    </>
  );
}

/** Whether a field is one for all rates of a save. */
function isOfSave(field: string): boolean {
  return field === "source" || field === "asOf";
}
