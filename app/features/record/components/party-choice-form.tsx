import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { SelectField } from "#app/ui/select-field.tsx";

interface PartyChoiceFormProps {
  readonly region: string;
  readonly blank: boolean;
  readonly regions: readonly { readonly value: string; readonly label: string }[];
}

/** Narrows the Parties to a region, or to those that are still blank; the choice stands in the address. */
export function PartyChoiceForm({ region, blank, regions }: PartyChoiceFormProps) {
  const { t } = useTranslation();
  return (
    <Form method="get" className="record-choice no-print" key={`${region} ${blank}`}>
      <SelectField
        name="region"
        label={t("record:region")}
        defaultValue={region}
        groups={[{ options: [{ value: "", label: t("record:every_region") }, ...regions] }]}
      />
      <label className="choice">
        <input type="checkbox" name="blank" value="yes" defaultChecked={blank} />
        <span>{t("record:only_blank")}</span>
      </label>
      <div className="actions">
        <button className="button secondary" type="submit">
          {t("record:show")}
        </button>
        <Link to="?" preventScrollReset>
          {t("record:show_all")}
        </Link>
      </div>
    </Form>
  );
}
