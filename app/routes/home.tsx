import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { currentPerson } from "#app/features/accounts/guard.server.ts";
import { RoundList } from "#app/features/results/components/round-list.tsx";
import { summariseRound } from "#app/features/snapshots/summarise-round.server.ts";
import { listRounds } from "#app/features/rounds/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/home.ts";

/** The newest published rounds stand here; the others are one link away. */
const roundsShown = 3;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { language } = params;
  if (!isLanguage(language)) throw notFound();
  const [person, rounds] = await Promise.all([currentPerson(request), listRounds()]);
  const published = rounds.filter(({ publishedAt }) => publishedAt !== null).slice(0, roundsShown);
  return {
    isSignedIn: person !== null,
    isSecretariat: person?.roles.includes("secretariat") ?? false,
    parties: person?.parties.map(({ party, name }) => ({ party, name: name[language] })) ?? [],
    rounds: await Promise.all(published.map((round) => summariseRound(round, language))),
  };
}

export default function Home({ loaderData: { isSignedIn, isSecretariat, parties, rounds } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Page title={t("analyst:home_title")} lead={t("analyst:home_lead")}>
      <BarPatterns />
      {isSignedIn && (
        <ul>
          {parties.map(({ party, name }) => (
            <li key={party}>
              <Link to={`/${language}/parties/${party}`}>{t("analyst:home_party", { party: name })}</Link>
            </li>
          ))}
          {isSecretariat && (
            <li>
              <Link to={`/${language}/secretariat`}>{t("analyst:home_secretariat")}</Link>
            </li>
          )}
        </ul>
      )}
      <h2>{t("analyst:home_published")}</h2>
      {rounds.length === 0 ? <p>{t("analyst:rounds_empty")}</p> : <RoundList rounds={rounds} heading="h3" />}
      <p>
        <Link to={`/${language}/rounds`}>{t("analyst:home_all_rounds")}</Link>
      </p>
      <h2>{t("analyst:home_how")}</h2>
      <ul>
        <li>{t("analyst:home_how_answers")}</li>
        <li>{t("analyst:home_how_blanks")}</li>
        <li>{t("analyst:home_how_bases")}</li>
        <li>{t("analyst:home_how_lineage")}</li>
      </ul>
      {!isSignedIn && (
        <>
          <h2>{t("analyst:home_people")}</h2>
          <p>{t("analyst:home_sign_in_words")}</p>
          <p>
            <Link className="button" to={`/${language}/sign-in`}>
              {t("analyst:home_sign_in")}
            </Link>
          </p>
        </>
      )}
    </Page>
  );
}
