import "./grouping-form.css";
import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { languageNames, languages } from "#app/core/language.ts";
import { Field } from "#app/ui/field.tsx";
import { describedBy, Labelled } from "#app/ui/labelled.tsx";
import type { GroupingForm as Values, GroupingFormFault } from "../read-grouping-form.ts";

interface GroupingFormProps {
  /** What was typed before; kept when something is wrong. */
  readonly values: Values | undefined;
  readonly faults: readonly GroupingFormFault[];
}

/** Everything that a grouping is: its names, whose list it is, its groups and their Parties. */
export function GroupingForm({ values, faults }: GroupingFormProps) {
  const { t } = useTranslation();
  const about = (name: keyof Values) => {
    const fault = faults.find(({ field }) => field === name);
    return { name, defaultValue: values?.[name], error: fault && t(`problems:${fault.problem}`, fault.details) };
  };
  const inThree = (name: "label" | "source" | "rest") => (
    <fieldset>
      <legend>{t(`groupings:${name}`)}</legend>
      <p className="hint">{t(`groupings:${name}_hint`)}</p>
      {languages.map((language) => (
        <Field key={language} {...about(`${name}.${language}`)} label={languageNames[language]} lang={language} />
      ))}
    </fieldset>
  );
  return (
    <section aria-labelledby="add-grouping">
      <h2 id="add-grouping">{t("groupings:add_title")}</h2>
      <p>{t("groupings:add_lead")}</p>
      <Form method="post" encType="multipart/form-data" className="grouping-form" noValidate>
        <Field {...about("grouping")} label={t("groupings:key")} hint={t("groupings:key_hint")} />
        {inThree("label")}
        {inThree("source")}
        <Field {...about("asOf")} type="date" label={t("groupings:as_of")} hint={t("groupings:as_of_hint")} />
        <Lines
          {...about("groups")}
          label={t("groupings:group_lines")}
          hint={t("groupings:group_lines_hint")}
          placeholder="landlocked,Landlocked States,États sans littoral,Estados sin litoral"
        />
        {inThree("rest")}
        <Lines
          {...about("parties")}
          label={t("groupings:party_lines")}
          hint={t("groupings:party_lines_hint")}
          placeholder={"BOL,landlocked\nNPL,landlocked"}
        />
        <Field
          name="file"
          type="file"
          accept=".csv,text/csv"
          label={t("groupings:file")}
          hint={t("groupings:file_hint")}
        />
        <div className="actions">
          <button className="button" type="submit">
            {t("groupings:add")}
          </button>
        </div>
      </Form>
    </section>
  );
}

interface LinesProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly error?: string | undefined;
  readonly defaultValue?: string | undefined;
}

function Lines({ name, label, hint, error, ...area }: LinesProps) {
  const id = `field-${name}`;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <textarea {...area} id={id} name={name} rows={6} spellCheck={false} {...describedBy({ id, hint, error })} />
    </Labelled>
  );
}
