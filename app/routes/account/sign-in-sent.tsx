import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mayReadOutbox } from "#app/features/accounts/outbox.server.ts";
import { linkMinutes } from "#app/features/accounts/sign-in-mail.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/sign-in-sent.ts";

export async function loader({ request }: Route.LoaderArgs) {
  return { minutes: linkMinutes, outbox: await mayReadOutbox(request) };
}

export default function SignInSent({ loaderData: { minutes, outbox } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Page title={t("account:sent_title")} lead={t("account:sent_lead")}>
      <p>{t("account:sent_words", { minutes })}</p>
      {outbox && (
        <p className="notice attention">
          <Link to={`/${language}/outbox`}>{t("account:to_outbox")}</Link>
        </p>
      )}
      <p>
        <Link to={`/${language}/sign-in`}>{t("account:ask_again")}</Link>
      </p>
    </Page>
  );
}
