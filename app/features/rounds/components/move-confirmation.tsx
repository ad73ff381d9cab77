import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { mayAct, type RoundAct } from "#app/core/lifecycle/round-state.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Round } from "../queries.server.ts";

interface MoveConfirmationProps {
  readonly act: RoundAct;
  readonly round: Round;
}

/** What closing or publishing a round does, before it is done; or why it cannot be done now. */
export function MoveConfirmation({ act, round }: MoveConfirmationProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = `/${language}/secretariat/rounds/${round.id}`;
  const variant = act === "close" && round.state === "scheduled" ? "call_off" : act;
  const details = {
    title: round.title[language],
    closes: formatInstant(round.closesAt, round.timeZone, language),
    count: round.eligible,
  };
  return (
    <Page
      title={t(`secretariat:${variant}_title`, details)}
      above={[
        { to: `/${language}/secretariat`, label: t("secretariat:overview_title") },
        { to: path, label: round.title[language] },
      ]}
    >
      {mayAct(act, round.state) ? (
        <>
          <p>{t(`secretariat:${variant}_words`, details)}</p>
          <div className="notice attention">
            <p>{t(`secretariat:${variant}_for_good`)}</p>
          </div>
          <Form method="post">
            <div className="actions">
              <button className={act === "close" ? "button danger" : "button"} type="submit">
                {t(`secretariat:${variant}_button`)}
              </button>
              <Link to={path}>{t("secretariat:go_back")}</Link>
            </div>
          </Form>
        </>
      ) : (
        <>
          <p>{t(`problems:${refusalOf(act, round)}`)}</p>
          <p>
            <Link to={path}>{t("secretariat:go_back")}</Link>
          </p>
        </>
      )}
    </Page>
  );
}

function refusalOf(act: RoundAct, { state }: Round): string {
  if (state === "published") return "round_already_published";
  return act === "close" ? "round_already_closed" : "round_not_closed";
}
