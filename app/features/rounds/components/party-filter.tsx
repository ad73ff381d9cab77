import "./party-filter.css";
import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { Field } from "#app/ui/field.tsx";
import { SelectField, type Option } from "#app/ui/select-field.tsx";
import { progresses, type PartySelection } from "../select-parties.ts";

interface PartyFilterProps {
  readonly selection: PartySelection;
  readonly regions: readonly Option[];
}

/** Narrows the table of Parties; the choice stands in the address, so it works without script and can be sent to a colleague. */
export function PartyFilter({ selection, regions }: PartyFilterProps) {
  const { t } = useTranslation();
  const every = { value: "", label: t("secretariat:every") };
  return (
    // A key, so that the fields follow the address when it changes by a link.
    <Form method="get" className="party-filter no-print" key={JSON.stringify(selection)}>
      <Field name="name" type="search" label={t("secretariat:filter_name")} defaultValue={selection.name} />
      <SelectField
        name="region"
        label={t("secretariat:region")}
        defaultValue={selection.region}
        groups={[{ options: [every, ...regions] }]}
      />
      <SelectField
        name="progress"
        label={t("secretariat:progress")}
        defaultValue={selection.progress}
        groups={[
          { options: [every, ...progresses.map((value) => ({ value, label: t(`secretariat:progress_${value}`) }))] },
        ]}
      />
      <input type="hidden" name="sort" value={selection.sort} />
      {selection.descending && <input type="hidden" name="order" value="descending" />}
      <div className="actions">
        <button className="button secondary" type="submit">
          {t("secretariat:filter")}
        </button>
        <Link to="?" preventScrollReset>
          {t("secretariat:filter_none")}
        </Link>
      </div>
    </Form>
  );
}
