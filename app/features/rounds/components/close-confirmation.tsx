import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { mayAct } from "#app/core/lifecycle/round-state.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Round } from "../queries.server.ts";

/** What closing a round does, before it is done; or why it cannot be done now. */
export function CloseConfirmation({ round }: { readonly round: Round }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = `/${language}/secretariat/rounds/${round.id}`;
  const variant = round.state === "scheduled" ? "call_off" : "close";
  const details = {
    title: round.title[language],
    closes: formatInstant(round.closesAt, round.timeZone, language),
  };
  return (
    <Page
      title={t(`secretariat:${variant}_title`, details)}
      above={[
        { to: `/${language}/secretariat`, label: t("secretariat:overview_title") },
        { to: path, label: round.title[language] },
      ]}
    >
      {mayAct("close", round.state) ? (
        <>
          <p>{t(`secretariat:${variant}_words`, details)}</p>
          <div className="notice attention">
            <p>{t(`secretariat:${variant}_for_good`)}</p>
          </div>
          <Form method="post">
            <div className="actions">
              <button className="button danger" type="submit">
                {t(`secretariat:${variant}_button`)}
              </button>
              <Link to={path}>{t("secretariat:go_back")}</Link>
            </div>
          </Form>
        </>
      ) : (
        <>
          <p>{t(`problems:round_already_${round.state === "published" ? "published" : "closed"}`)}</p>
          <p>
            <Link to={path}>{t("secretariat:go_back")}</Link>
          </p>
        </>
      )}
    </Page>
  );
}
