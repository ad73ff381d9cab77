import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { requireAllScope } from "#app/features/accounts/guard.server.ts";
import { ResponseRate } from "#app/features/rounds/components/response-rate.tsx";
import { RoundTag } from "#app/features/rounds/components/round-tag.tsx";
import { Timeline } from "#app/features/rounds/components/timeline.tsx";
import { useTimeLeft } from "#app/features/rounds/components/use-time-left.ts";
import { needsOf } from "#app/features/rounds/needs-attention.ts";
import { countProgress, listRounds } from "#app/features/rounds/queries.server.ts";
import { listSurveys } from "#app/features/surveys/queries.server.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/overview.ts";

/** The rounds as the Secretariat sees them: where each stands, and what needs attention. */
export async function loader({ request }: Route.LoaderArgs) {
  const { scope } = await requireAllScope(request);
  const [rounds, progress, surveys] = await Promise.all([listRounds(), countProgress(scope), listSurveys()]);
  return {
    hasVersions: surveys.length > 0,
    rounds: rounds.flatMap((round) => {
      const numbers = progress.get(round.id);
      return numbers ? [{ round, numbers, needs: needsOf(round, numbers) }] : [];
    }),
  };
}

export default function Overview({ loaderData: { rounds, hasVersions } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Page title={t("secretariat:overview_title")} lead={t("secretariat:overview_lead")}>
      <div className="actions no-print">
        {hasVersions && (
          <Link className="button" to={`/${language}/secretariat/rounds/new`}>
            {t("secretariat:launch_a_round")}
          </Link>
        )}
        <Link to={`/${language}/surveys`}>{t("secretariat:surveys_title")}</Link>
        <Link to={`/${language}/secretariat/groupings`}>{t("groupings:title")}</Link>
      </div>
      <BarPatterns />
      {rounds.length === 0 && <Beginning hasVersions={hasVersions} />}
      {rounds.map((entry) => (
        <RoundSummary key={entry.round.id} {...entry} />
      ))}
    </Page>
  );
}

type Entry = Awaited<ReturnType<typeof loader>>["rounds"][number];

function RoundSummary({ round, numbers, needs }: Entry) {
  const { t } = useTranslation();
  const language = useLanguage();
  const timeLeft = useTimeLeft();
  return (
    <section aria-labelledby={`round-${round.id}`}>
      <h2 id={`round-${round.id}`}>
        <Link to={`/${language}/secretariat/rounds/${round.id}`}>{round.title[language]}</Link>{" "}
        <RoundTag state={round.state} invented={round.invented} />
      </h2>
      <p>
        {timeLeft(round)}{" "}
        {t("secretariat:period_words", {
          from: formatDate(round.periodFrom, language),
          to: formatDate(round.periodTo, language),
        })}
      </p>
      <Timeline round={round} />
      <ResponseRate counts={numbers.counts} eligible={round.eligible} />
      {needs.length > 0 && (
        <div className="notice attention">
          <h3>{t("secretariat:needs_attention")}</h3>
          <ul>
            {needs.map(({ key, count }) => (
              <li key={key}>{t(`secretariat:needs_${key}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Nothing is here yet: what will be, and how it begins. */
function Beginning({ hasVersions }: { readonly hasVersions: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="notice">
      <h2>{t("secretariat:no_round")}</h2>
      <p>{t(hasVersions ? "secretariat:begin_with_round" : "secretariat:begin_with_survey")}</p>
      {!hasVersions && (
        <p>
          <code>npm run -s cli -- survey publish surveys/strategic-vision/v1</code>
        </p>
      )}
    </div>
  );
}
