import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { isLanguage } from "#app/core/language.ts";
import { currentPerson } from "#app/features/accounts/guard.server.ts";
import { RoundList } from "#app/features/results/components/round-list.tsx";
import { summariseRound } from "#app/features/snapshots/summarise-round.server.ts";
import { listRounds } from "#app/features/rounds/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/rounds.ts";

/** Published rounds for everyone; for the Secretariat and analysts the others too, marked. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { language } = params;
  if (!isLanguage(language)) throw notFound();
  const [person, rounds] = await Promise.all([currentPerson(request), listRounds()]);
  const seesAll = person?.roles.some((role) => role === "secretariat" || role === "analyst") ?? false;
  const readable = rounds.filter((round) => seesAll || round.publishedAt !== null);
  return { rounds: await Promise.all(readable.map((round) => summariseRound(round, language))) };
}

export default function Rounds({ loaderData: { rounds } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("analyst:rounds_title")} lead={t("analyst:rounds_lead")}>
      <BarPatterns />
      {rounds.length === 0 ? <p>{t("analyst:rounds_empty")}</p> : <RoundList rounds={rounds} heading="h2" />}
    </Page>
  );
}
