import { useTranslation } from "react-i18next";
import type { Item } from "#app/core/survey/codebook.ts";
import { formatClock } from "#app/core/lifecycle/format-instant.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { EntryFault } from "../check-entry.ts";
import { fieldNames } from "../entry-form.ts";
import { formState, type Unsaved } from "./form-state.ts";

interface RecordFaultsProps {
  readonly item: Item;
  readonly unsaved: Unsaved | undefined;
  readonly partyNames: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** Why a form was not saved: what is wrong, or what others recorded in between. Nothing that was typed is lost. */
export function RecordFaults({ item, unsaved, partyNames, timeZone }: RecordFaultsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { faults, clashes } = formState(unsaved);
  const name = (party: string | null) => (party === null ? null : (partyNames.get(party) ?? party));
  const errors = distinct(faults).map((fault) => ({
    field: fieldOf(item, fault),
    message: [placeOf(fault), t(fault.words, fault.params)].filter(Boolean).join(": "),
  }));

  function placeOf({ party, row, column, field }: EntryFault): string {
    if (field !== null) return "";
    const label = item.columns.find((each) => each.name === column)?.label[language];
    const inRow = row === null ? null : t("record:row", { row });
    return [name(party), inRow, label].filter(Boolean).join(", ");
  }

  return (
    <>
      <ErrorSummary heading={t("record:not_saved")} errors={errors} />
      <ErrorSummary
        heading={t("record:clash_heading")}
        errors={clashes.map(({ party, revision, recordedBy, recordedAt }) => ({
          field: fieldOf(item, { party, row: null, column: null, field: null }),
          message: t("record:clash", {
            place: name(party) ?? item.label[language],
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

/** What is wrong with the source is wrong once, however many values it was to stand for. */
function distinct(faults: readonly EntryFault[]): readonly EntryFault[] {
  return faults.filter(
    (fault, index) => fault.field === null || faults.findIndex(({ field }) => field === fault.field) === index,
  );
}

/** The name of the field in which a fault stands. */
function fieldOf(
  item: Item,
  { party, row, column, field }: Pick<EntryFault, "party" | "row" | "column" | "field">,
): string {
  if (field !== null) return field;
  const names = fieldNames(party);
  if (item.kind !== "table") return names.value;
  return names.cell(row ?? 1, column ?? item.columns[0]!.name);
}
