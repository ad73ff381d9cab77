import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { data, redirect, useSearchParams } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { isProblem, problem, problemStatus, type Problem } from "#app/core/problems.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import {
  MatchForm,
  ProposedMatches,
  StandingMatches,
  type RefusedMatch,
} from "#app/features/results/components/matching.tsx";
import { useNumbers } from "#app/features/results/components/use-numbers.ts";
import { matchInputSchema } from "#app/features/results/inputs.ts";
import { matchEntries } from "#app/features/results/match-entries.server.ts";
import { matchPath } from "#app/features/results/match-paths.ts";
import { readMatching } from "#app/features/results/matching-view.server.ts";
import { indicatorPath } from "#app/features/results/result-paths.ts";
import { readRoundMeasures } from "#app/features/results/round-measures.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/matches.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const { round, of } = await open(params);
  if (!isLanguage(params.language)) throw notFound();
  return {
    round: { id: round.id, title: round.title[params.language], timeZone: round.timeZone },
    view: await readMatching(round, of, params.language),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "secretariat");
  const { round, of } = await open(params);
  const read = matchInputSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw refuse(problem("bad_input"));
  const { entry, into, why, intent } = read.data;
  const refused = (refusal: Problem) =>
    data({ refusal, typed: { entry, into, why } }, { status: problemStatus(refusal) });
  if (intent === "match" && into === "") return refused(problem("match_entry_unknown", { entry: into }));
  const matched = await matchEntries(round, of, { entry, into: into === "" ? null : into, why }, person);
  if (isProblem(matched)) return refused(matched);
  throw redirect(`${matchPath(params.language, round.id, of.measure.key)}?done=${intent}`);
}

/** Names are matched of `distinct` measures alone. */
async function open(params: { readonly round: string; readonly measure: string }) {
  const round = await readRound(params.round);
  const of = round && (await readRoundMeasures(round)).find(({ measure }) => measure.key === params.measure);
  if (!round || of?.measure.kind !== "distinct") throw notFound();
  return { round, of };
}

export default function Matches({ loaderData: { round, view }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const language = useLanguage();
  const done = useSearchParams()[0].get("done");
  const refused = useRefused(actionData);
  return (
    <Page
      title={t("matches:title", { measure: view.label })}
      above={[
        { to: `/${language}/secretariat`, label: t("secretariat:overview_title") },
        { to: `/${language}/secretariat/rounds/${round.id}`, label: round.title },
        {
          to: indicatorPath(language, round.id, view.indicator),
          label: t("analyst:indicator", { code: view.indicator }),
        },
      ]}
      lead={t("matches:lead")}
    >
      {(done === "match" || done === "undo") && !refused && (
        <output className="notice done">{t(`matches:done_${done}`)}</output>
      )}
      {refused && (
        <ErrorSummary heading={t("matches:refused")} errors={[{ field: refused.field, message: refused.message }]} />
      )}
      <p>
        {t("matches:counts", {
          count: view.unmatched,
          unmatched: number(view.unmatched),
          matched: number(view.matched),
        })}
      </p>
      {view.entries.length === 0 ? (
        <p>{t("matches:empty")}</p>
      ) : (
        <>
          <ProposedMatches view={view} />
          <MatchForm view={view} refused={refused} key={JSON.stringify(refused?.typed)} />
          <StandingMatches view={view} when={(at) => formatInstant(at, round.timeZone, language)} />
        </>
      )}
    </Page>
  );
}

type Refusal = { readonly refusal: Problem; readonly typed: RefusedMatch["typed"] };

function useRefused(actionData: Refusal | undefined): RefusedMatch | null {
  const { t } = useTranslation();
  if (!actionData) return null;
  const { refusal, typed } = actionData;
  const field = refusal.problem === "match_words_missing" ? "why" : typed.entry === "" ? "entry" : "into";
  return { field, message: t(`problems:${refusal.problem}`, refusal.details), typed };
}
