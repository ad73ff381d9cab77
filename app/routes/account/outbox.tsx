import { useTranslation } from "react-i18next";
import { isLanguage } from "#app/core/language.ts";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { LetterText } from "#app/features/accounts/components/letter-text.tsx";
import { listOutbox, mayReadOutbox } from "#app/features/accounts/outbox.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { env } from "#app/io/env.server.ts";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/outbox.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  if (!isLanguage(params.language) || !(await mayReadOutbox(request))) throw notFound();
  const { language } = params;
  const letters = (await listOutbox()).map(({ createdAt, ...letter }) => ({
    ...letter,
    written: formatInstant(createdAt.toISOString(), "UTC", language),
  }));
  return { origin: env().origin, letters };
}

export default function Outbox({ loaderData: { origin, letters } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("account:outbox_title")} lead={t("account:outbox_lead")}>
      {letters.length === 0 && <p>{t("account:outbox_none")}</p>}
      {letters.map((letter) => (
        <article className="letter" key={letter.id}>
          <h2 lang={letter.language}>{letter.subject}</h2>
          <dl className="facts">
            <dt>{t("account:outbox_to")}</dt>
            <dd>{letter.to}</dd>
            <dt>{t("account:outbox_at")}</dt>
            <dd>{letter.written}</dd>
          </dl>
          <LetterText {...letter} origin={origin} />
        </article>
      ))}
    </Page>
  );
}
