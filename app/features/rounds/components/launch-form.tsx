import "./launch-form.css";
import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { languageNames, languages } from "#app/core/language.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField, type Option } from "#app/ui/select-field.tsx";
import type { OfferedGrouping } from "../../surveys/groupings.server.ts";
import type { FieldProblem } from "../inputs.ts";
import type { LaunchFormValues } from "../launch-form-values.ts";
import { GroupingChoices } from "./grouping-choices.tsx";

interface LaunchFormProps {
  readonly versions: readonly Option[];
  /** Versions of records, the newest first. */
  readonly records: readonly Option[];
  readonly groupings: readonly OfferedGrouping[];
  readonly commonZones: readonly string[];
  readonly otherZones: readonly string[];
  /** What was typed before; kept when something is wrong. */
  readonly values: LaunchFormValues;
  readonly faults: readonly FieldProblem[];
}

/** Everything that a round is launched with. Nothing is launched by it yet: a preview follows. */
export function LaunchForm({ versions, records, groupings, commonZones, otherZones, values, faults }: LaunchFormProps) {
  const { t } = useTranslation();
  const about = (name: Exclude<keyof LaunchFormValues, "groupings">) => {
    const fault = faults.find(({ field }) => field === name);
    return { name, defaultValue: values[name], error: fault && t(`problems:${fault.problem}`, fault.details) };
  };
  return (
    <Form method="get" className="launch-form" noValidate>
      <SelectField {...about("version")} label={t("secretariat:version")} groups={[{ options: versions }]} />
      <SelectField
        {...about("record")}
        label={t("secretariat:record")}
        hint={t("secretariat:record_hint")}
        groups={[{ options: [...records, { value: "none", label: t("secretariat:record_none") }] }]}
      />
      <fieldset>
        <legend>{t("secretariat:round_title")}</legend>
        <p className="hint">{t("secretariat:round_title_hint")}</p>
        {languages.map((language) => (
          <Field key={language} {...about(`title.${language}`)} label={languageNames[language]} lang={language} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("secretariat:period")}</legend>
        <p className="hint">{t("secretariat:period_hint")}</p>
        <Field {...about("periodFrom")} type="date" label={t("secretariat:period_from")} />
        <Field {...about("periodTo")} type="date" label={t("secretariat:period_to")} />
      </fieldset>
      <fieldset>
        <legend>{t("secretariat:times")}</legend>
        <SelectField
          {...about("timeZone")}
          label={t("secretariat:zone")}
          hint={t("secretariat:zone_hint")}
          groups={[
            { heading: t("secretariat:zones_common"), options: commonZones.map(zoneOption) },
            { heading: t("secretariat:zones_all"), options: otherZones.map(zoneOption) },
          ]}
        />
        <Field {...about("opensAt")} type="datetime-local" label={t("secretariat:opens_at")} />
        <Field
          {...about("dueAt")}
          type="datetime-local"
          label={t("secretariat:due_at")}
          hint={t("secretariat:due_at_hint")}
        />
        <Field
          {...about("closesAt")}
          type="datetime-local"
          label={t("secretariat:closes_at")}
          hint={t("secretariat:closes_at_hint")}
        />
      </fieldset>
      <Field
        {...about("referenceDate")}
        type="date"
        label={t("secretariat:reference_date")}
        hint={t("secretariat:reference_date_hint")}
      />
      <ChoiceField
        {...about("eu")}
        label={t("secretariat:eu")}
        hint={t("secretariat:eu_hint")}
        options={[
          { value: "in", label: t("secretariat:eu_in") },
          { value: "out", label: t("secretariat:eu_out") },
        ]}
      />
      <GroupingChoices groupings={groupings} chosen={values.groupings} fault={faults.find(isOfGroupings)} />
      <div className="actions">
        <button className="button" type="submit" name="step" value="preview">
          {t("secretariat:preview")}
        </button>
      </div>
    </Form>
  );
}

function isOfGroupings({ field }: FieldProblem): boolean {
  return field === "groupings";
}

function zoneOption(zone: string): Option {
  return { value: zone, label: zone.replaceAll("_", " ") };
}
