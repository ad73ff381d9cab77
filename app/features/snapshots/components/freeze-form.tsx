import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { languageNames, languages } from "#app/core/language.ts";
import type { Problem } from "#app/core/problems.ts";
import { describedBy, Labelled } from "#app/ui/labelled.tsx";

interface FreezeFormProps {
  /** The number of the snapshot before; null for the first, which needs no words. */
  readonly last: number | null;
  /** Where nothing is changed. */
  readonly back: string;
  /** What was typed before, and why it was refused. */
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal: Problem | null;
}

/** Freezing, to confirm; from the second snapshot on with the reason in three languages. */
export function FreezeForm({ last, back, typed, refusal }: FreezeFormProps) {
  const { t } = useTranslation();
  return (
    <Form method="post" noValidate>
      {last !== null && (
        <fieldset>
          <legend>{t("snapshots:why_title", { number: last })}</legend>
          <p className="hint">{t("snapshots:why_hint")}</p>
          {languages.map((language) => {
            const value = typed[`why.${language}`] ?? "";
            const said = {
              id: `field-why.${language}`,
              error: refusal && value.trim() === "" ? t("snapshots:why_missing") : undefined,
            };
            return (
              <Labelled key={language} {...said} label={languageNames[language]}>
                <textarea
                  id={said.id}
                  name={`why.${language}`}
                  lang={language}
                  rows={3}
                  maxLength={4000}
                  defaultValue={value}
                  {...describedBy(said)}
                />
              </Labelled>
            );
          })}
        </fieldset>
      )}
      <div className="notice attention">
        <p>{t("snapshots:freeze_for_good")}</p>
      </div>
      <div className="actions">
        <button className="button" type="submit">
          {t("snapshots:freeze_button")}
        </button>
        <Link to={back}>{t("secretariat:go_back")}</Link>
      </div>
    </Form>
  );
}
