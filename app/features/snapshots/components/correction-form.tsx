import "./corrections.css";
import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { describedBy, HintAndError, Labelled } from "#app/ui/labelled.tsx";
import type { CorrectionFormValues } from "../corrections-view.server.ts";

interface CorrectionFormProps {
  readonly timeZone: string;
  readonly parties: readonly { readonly party: string; readonly name: string }[];
  readonly typed: CorrectionFormValues;
  /** The field to mend; null where nothing is wrong. */
  readonly refused: "parties" | "why" | "until" | null;
}

/** Lets one, some or all Parties correct until a time, with a reason that they read. */
export function CorrectionForm({ timeZone, parties, typed, refused }: CorrectionFormProps) {
  const { t } = useTranslation();
  const zone = timeZone.replaceAll("_", " ");
  const error = (field: typeof refused) => (refused === field ? t("snapshots:mend_this") : undefined);
  const why = { id: "field-why", hint: t("snapshots:grant_why_hint"), error: error("why") };
  const chosen = { id: "field-parties", hint: t("snapshots:choose_parties_hint"), error: error("parties") };
  return (
    <section aria-labelledby="grant">
      <h2 id="grant">{t("snapshots:grant_title")}</h2>
      <Form method="post" noValidate>
        <ChoiceField
          name="who"
          label={t("snapshots:who")}
          defaultValue={typed.who}
          options={[
            { value: "some", label: t("snapshots:who_some") },
            { value: "all", label: t("snapshots:who_all", { count: parties.length }) },
          ]}
        />
        <fieldset
          id={chosen.id}
          tabIndex={-1}
          className={chosen.error ? "invalid" : undefined}
          aria-describedby={describedBy(chosen)["aria-describedby"]}
        >
          <legend>{t("snapshots:choose_parties")}</legend>
          <HintAndError {...chosen} />
          <div className="party-choices">
            {parties.map(({ party, name }) => (
              <label key={party} className="choice">
                <input type="checkbox" name="parties" value={party} defaultChecked={typed.parties.includes(party)} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          name="until"
          type="datetime-local"
          label={t("snapshots:until")}
          hint={t("snapshots:until_hint", { zone })}
          error={error("until")}
          defaultValue={typed.until}
        />
        <Labelled {...why} label={t("snapshots:reason")}>
          <textarea id={why.id} name="why" rows={3} maxLength={4000} defaultValue={typed.why} {...describedBy(why)} />
        </Labelled>
        <div className="actions">
          <button className="button" type="submit" name="intent" value="grant">
            {t("snapshots:grant_button")}
          </button>
        </div>
      </Form>
    </section>
  );
}
