import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { isOver, mayAct } from "#app/core/lifecycle/round-state.ts";
import { requireAllScope } from "#app/features/accounts/guard.server.ts";
import { PartyFilter } from "#app/features/rounds/components/party-filter.tsx";
import { PartyTable } from "#app/features/rounds/components/party-table.tsx";
import { ResponseRate } from "#app/features/rounds/components/response-rate.tsx";
import { RoundTag } from "#app/features/rounds/components/round-tag.tsx";
import { Timeline } from "#app/features/rounds/components/timeline.tsx";
import { useTimeLeft } from "#app/features/rounds/components/use-time-left.ts";
import { needsOf } from "#app/features/rounds/needs-attention.ts";
import { countProgress, followRound, listRounds, readRound, roundBefore } from "#app/features/rounds/queries.server.ts";
import { SnapshotTable } from "#app/features/snapshots/components/snapshot-table.tsx";
import { readSnapshotsOfRound } from "#app/features/snapshots/snapshots-of-round.server.ts";
import { readSelection, selectParties } from "#app/features/rounds/select-parties.ts";
import { readRegions } from "#app/features/surveys/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/round.ts";

/** A round as it is followed: the line of time, the response rate, and every Party. */
export async function loader({ request, params, url }: Route.LoaderArgs) {
  const { scope } = await requireAllScope(request);
  const round = await readRound(params.round);
  if (!round || !isLanguage(params.language)) throw notFound();
  const [parties, progress, rounds, regions, snapshots] = await Promise.all([
    followRound(round.id, scope),
    countProgress(scope),
    listRounds(),
    readRegions(),
    readSnapshotsOfRound(round),
  ]);
  const { language } = params;
  const regionNames = regions.map(({ id, name }) => [id, name[language]] as const);
  const selection = readSelection(url.searchParams);
  const before = roundBefore(round, rounds);
  const numbers = progress.get(round.id)!;
  return {
    round,
    counts: numbers.counts,
    needs: needsOf(round, numbers),
    before: before && {
      title: before.title[language],
      eligible: before.eligible,
      counts: progress.get(before.id)!.counts,
    },
    snapshots,
    selection,
    regionNames,
    parties: selectParties(parties, selection, new Map(regionNames), language),
  };
}

export default function FollowRound({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const timeLeft = useTimeLeft();
  const { round, counts, before, needs, snapshots, parties, selection, regionNames } = loaderData;
  const path = `/${language}/secretariat/rounds/${round.id}`;
  return (
    <Page
      title={round.title[language]}
      above={[{ to: `/${language}/secretariat`, label: t("secretariat:overview_title") }]}
    >
      <Done />
      <p>
        <RoundTag state={round.state} invented={round.invented} /> {timeLeft(round)}
      </p>
      <Timeline round={round} />
      <BarPatterns />
      <ResponseRate counts={counts} eligible={round.eligible} before={before} />
      {needs.length > 0 && (
        <div className="notice attention">
          <ul>
            {needs.map(({ key, count }) => (
              <li key={key}>{t(`secretariat:needs_${key}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="actions no-print">
        {snapshots.toPublish !== null && (
          <Link className="button" to={`${path}/publish`}>
            {t("snapshots:publish_link", { number: snapshots.toPublish })}
          </Link>
        )}
        {snapshots.mayFreeze && (
          <Link className={snapshots.list.length === 0 ? "button" : "button secondary"} to={`${path}/freeze`}>
            {t("secretariat:freeze_results")}
          </Link>
        )}
        {isOver(round.state) && (
          <Link className="button secondary" to={`${path}/corrections`}>
            {t("snapshots:corrections_link_count", { count: snapshots.requests })}
          </Link>
        )}
        {mayAct("close", round.state) && (
          <Link className="button secondary" to={`${path}/close`}>
            {t(round.state === "scheduled" ? "secretariat:call_off" : "secretariat:close_early")}
          </Link>
        )}
        <Link to={`/${language}/rounds/${round.id}/results`}>{t("secretariat:see_results")}</Link>
        <Link to={`${path}/record`}>{t("secretariat:see_record")}</Link>
      </div>
      <SnapshotTable snapshots={snapshots.list} since={snapshots.since} timeZone={round.timeZone} />
      <h2>{t("secretariat:parties")}</h2>
      <PartyFilter selection={selection} regions={regionNames.map(([value, label]) => ({ value, label }))} />
      <p aria-live="polite">{t("secretariat:shown", { count: parties.length, eligible: round.eligible })}</p>
      {parties.length > 0 && (
        <PartyTable
          parties={parties}
          selection={selection}
          regionNames={new Map(regionNames)}
          timeZone={round.timeZone}
        />
      )}
      <h2>{t("secretariat:what_was_asked")}</h2>
      <dl className="facts">
        <dt>{t("secretariat:version")}</dt>
        <dd>
          <Link to={`/${language}/surveys/${round.version}`}>
            {t("secretariat:version_number", { number: round.number })}
          </Link>
        </dd>
        <dt>{t("secretariat:record")}</dt>
        <dd>
          {round.record === null ? (
            t("secretariat:record_none")
          ) : (
            <Link to={`/${language}/surveys/${round.record}`}>
              {t("secretariat:version_number", { number: round.record.split("/v")[1] ?? "" })}
            </Link>
          )}
        </dd>
        <dt>{t("secretariat:period")}</dt>
        <dd>
          {t("secretariat:from_to", {
            from: formatDate(round.periodFrom, language),
            to: formatDate(round.periodTo, language),
          })}
        </dd>
        <dt>{t("secretariat:reference_date")}</dt>
        <dd>{formatDate(round.referenceDate, language)}</dd>
        <dt>{t("secretariat:parties")}</dt>
        <dd>{round.eligible}</dd>
        <dt>{t("secretariat:eu")}</dt>
        <dd>{t(round.includesEu ? "secretariat:eu_in" : "secretariat:eu_out")}</dd>
        {round.groupings.length > 0 && (
          <>
            <dt>{t("groupings:divided_by")}</dt>
            <dd>{round.groupings.map(({ label }) => label[language]).join(", ")}</dd>
          </>
        )}
      </dl>
    </Page>
  );
}

/** Said once, after the act that led here. */
function Done() {
  const { t } = useTranslation();
  const done = useSearchParams()[0].get("done");
  if (done !== "launch" && done !== "close" && done !== "freeze" && done !== "publish") return null;
  return (
    <div className="notice done">
      <output>{t(`secretariat:done_${done}`)}</output>
    </div>
  );
}
