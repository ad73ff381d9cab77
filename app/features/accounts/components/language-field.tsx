import { useTranslation } from "react-i18next";
import { languages } from "#app/core/language.ts";
import { SelectField } from "./select-field.tsx";

/** The language in which a person receives mail. */
export function LanguageField(props: { readonly defaultValue: string; readonly error?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <SelectField name="language" label={t("account:language")} {...props}>
      {languages.map((language) => (
        <option key={language} value={language}>
          {t(`account:language_${language}`)}
        </option>
      ))}
    </SelectField>
  );
}
