import { useTranslation } from "react-i18next";
import { languages } from "#app/core/language.ts";
import { SelectField } from "#app/ui/select-field.tsx";

/** The language in which a person receives mail. */
export function LanguageField(props: { readonly defaultValue: string; readonly error?: string | undefined }) {
  const { t } = useTranslation();
  const options = languages.map((language) => ({ value: language, label: t(`account:language_${language}`) }));
  return <SelectField name="language" label={t("account:language")} groups={[{ options }]} {...props} />;
}
