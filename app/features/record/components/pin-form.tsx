import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { SelectField, type Option } from "#app/ui/select-field.tsx";

/** Chooses the record of a round that was launched without one. */
export function PinForm({ records }: { readonly records: readonly Option[] }) {
  const { t } = useTranslation();
  if (records.length === 0) return <p>{t("record:none_published")}</p>;
  return (
    <Form method="post">
      <p>{t("record:pin_words")}</p>
      <SelectField name="version" label={t("record:version")} groups={[{ options: records }]} />
      <div className="actions">
        <button className="button" type="submit" name="intent" value="pin">
          {t("record:pin")}
        </button>
      </div>
    </Form>
  );
}
