import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import type { Round } from "#app/features/rounds/queries.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import { publishRefusal } from "../publish-refusal.ts";
import { snapshotPath } from "../snapshot-paths.ts";

interface PublishConfirmationProps {
  readonly round: Round;
  /** The newest snapshot; null when none was frozen. */
  readonly snapshot: { readonly id: string; readonly number: number; readonly isPublished: boolean } | null;
}

/** What publishing a snapshot does, before it is done; or why there is nothing to publish. */
export function PublishConfirmation({ round, snapshot }: PublishConfirmationProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = `/${language}/secretariat/rounds/${round.id}`;
  const mayPublish = snapshot !== null && !snapshot.isPublished;
  return (
    <Page
      title={
        mayPublish ? t("secretariat:publish_title", { number: snapshot.number }) : t("secretariat:publish_results")
      }
      above={[
        { to: `/${language}/secretariat`, label: t("secretariat:overview_title") },
        { to: path, label: round.title[language] },
      ]}
    >
      {mayPublish ? (
        <>
          <p>{t("secretariat:publish_words", { title: round.title[language], count: round.eligible })}</p>
          <p>
            <Link to={snapshotPath(language, snapshot.id)}>
              {t("snapshots:read_first", { number: snapshot.number })}
            </Link>
          </p>
          <div className="notice attention">
            <p>{t("secretariat:publish_for_good")}</p>
          </div>
          <Form method="post">
            <div className="actions">
              <button className="button" type="submit">
                {t("secretariat:publish_button")}
              </button>
              <Link to={path}>{t("secretariat:go_back")}</Link>
            </div>
          </Form>
        </>
      ) : (
        <>
          <p>{t(`problems:${publishRefusal(round.state)}`)}</p>
          <p>
            <Link to={path}>{t("secretariat:go_back")}</Link>
          </p>
        </>
      )}
    </Page>
  );
}
