import { useTranslation } from "react-i18next";
import { data, redirect, useSearchParams } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { readLocalTime } from "#app/core/lifecycle/read-local-time.ts";
import { isOver } from "#app/core/lifecycle/round-state.ts";
import { isProblem, problem, problemStatus, type Problem } from "#app/core/problems.ts";
import { requireAllScope } from "#app/features/accounts/guard.server.ts";
import { answerRequest } from "#app/features/responses/correction-requests.server.ts";
import { endCorrection, grantCorrections } from "#app/features/responses/corrections.server.ts";
import { readEligible, readRound } from "#app/features/rounds/queries.server.ts";
import { CorrectionForm } from "#app/features/snapshots/components/correction-form.tsx";
import { CorrectionsInForce, CorrectionRequests } from "#app/features/snapshots/components/corrections.tsx";
import { correctionsView } from "#app/features/snapshots/corrections-view.server.ts";
import { correctionFormSchema } from "#app/features/snapshots/inputs.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/corrections.ts";

/** Who asks to correct, who may, and the form that lets Parties. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { scope } = await requireAllScope(request);
  const round = await readRound(params.round);
  if (!round || !isLanguage(params.language)) throw notFound();
  return { round, ...(await correctionsView(scope, round, params.language)) };
}

export async function action({ request, params }: Route.ActionArgs) {
  const { person, scope } = await requireAllScope(request);
  const round = await readRound(params.round);
  if (!round) throw notFound();
  const sent = await request.formData();
  const read = correctionFormSchema.safeParse(Object.fromEntries(sent));
  if (!read.success) throw refuse(problem("bad_input"));
  const { intent, who, until, why, party, request: asked } = read.data;
  const here = `/${params.language}/secretariat/rounds/${round.id}/corrections`;
  if (intent === "end") {
    await endCorrection(scope, round.id, party, person.id);
    throw redirect(`${here}?done=end`);
  }
  if (intent === "answer") {
    const answered = await answerRequest(scope, { round: round.id, id: asked, text: why, actor: person.id });
    if (isProblem(answered)) throw refuse(answered);
    throw redirect(`${here}?done=answer`);
  }
  const chosen = sent.getAll("parties").filter((each) => typeof each === "string");
  const refused = (refusal: Problem) =>
    data({ refusal, typed: { who, until, why, parties: chosen } }, { status: problemStatus(refusal) });
  const time = readLocalTime(until, round.timeZone);
  if (isProblem(time)) return refused(time);
  const parties = who === "all" ? (await readEligible(round.id)).map((each) => each.party) : chosen;
  const granted = await grantCorrections(scope, {
    round: round.id,
    parties,
    until: time.instant,
    why,
    actor: person.id,
  });
  if (isProblem(granted)) return refused(granted);
  throw redirect(`${here}?done=grant`);
}

export default function Corrections({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const done = useSearchParams()[0].get("done");
  const { round, requests, corrections, parties, suggested } = loaderData;
  const refusal = actionData?.refusal;
  return (
    <Page
      title={t("snapshots:corrections_title")}
      above={[
        { to: `/${language}/secretariat`, label: t("secretariat:overview_title") },
        { to: `/${language}/secretariat/rounds/${round.id}`, label: round.title[language] },
      ]}
      lead={t("snapshots:corrections_lead")}
    >
      {(done === "grant" || done === "end" || done === "answer") && !refusal && (
        <output className="notice done">{t(`snapshots:done_${done}`)}</output>
      )}
      {refusal && (
        <ErrorSummary
          heading={t("snapshots:correction_refused")}
          errors={[{ field: fieldOf(refusal), message: t(`problems:${refusal.problem}`, refusal.details) }]}
        />
      )}
      {isOver(round.state) ? (
        <>
          <CorrectionRequests requests={requests} timeZone={round.timeZone} />
          <CorrectionsInForce corrections={corrections} timeZone={round.timeZone} />
          <CorrectionForm
            timeZone={round.timeZone}
            parties={parties}
            typed={actionData?.typed ?? suggested}
            refused={refusal ? fieldOf(refusal) : null}
            key={JSON.stringify(actionData?.typed ?? suggested)}
          />
        </>
      ) : (
        <p>{t("problems:correction_too_soon")}</p>
      )}
    </Page>
  );
}

/** The field to mend. */
function fieldOf({ problem: key }: Problem): "parties" | "why" | "until" {
  if (key === "correction_words_missing") return "why";
  return key === "correction_party_missing" || key === "correction_party_unknown" ? "parties" : "until";
}
