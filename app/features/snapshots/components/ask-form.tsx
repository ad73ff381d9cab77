import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { describedBy, Labelled } from "#app/ui/labelled.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

interface AskFormProps {
  /** The results that a request can be about. */
  readonly results: readonly { readonly value: string; readonly label: string }[];
  /** The one that was chosen; empty: the report as a whole. */
  readonly about: string;
  readonly text: string;
  /** Words are missing. */
  readonly error: string | undefined;
}

/** Asks the Secretariat to be let correct. */
export function AskForm({ results, about, text, error }: AskFormProps) {
  const { t } = useTranslation();
  const said = { id: "field-text", hint: t("snapshots:ask_text_hint"), error };
  return (
    <section aria-labelledby="ask" className="no-print">
      <h2 id="ask">{t("snapshots:ask_title")}</h2>
      <p>{t("snapshots:ask_words")}</p>
      <Form method="post" noValidate preventScrollReset>
        <SelectField
          name="measure"
          label={t("snapshots:ask_about_label")}
          defaultValue={about}
          groups={[{ options: [{ value: "", label: t("snapshots:ask_whole") }, ...results] }]}
        />
        <Labelled {...said} label={t("snapshots:ask_text")}>
          <textarea id={said.id} name="text" rows={4} maxLength={4000} defaultValue={text} {...describedBy(said)} />
        </Labelled>
        <div className="actions">
          <button className="button" type="submit">
            {t("snapshots:ask_button")}
          </button>
        </div>
      </Form>
    </section>
  );
}
