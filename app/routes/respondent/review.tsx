import { useTranslation } from "react-i18next";
import { data, Link, redirect } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { isProblem, problem, problemStatus } from "#app/core/problems.ts";
import { readFields } from "#app/core/read-fields.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { submitResponse } from "#app/features/responses/commands.server.ts";
import { afterSaving } from "#app/features/responses/components/after-saving.ts";
import { AnswerList } from "#app/features/responses/components/answer-list.tsx";
import { CorrectionNotice } from "#app/features/responses/components/correction-notice.tsx";
import { useWaiting, WaitingNotice } from "#app/features/responses/components/device-saving.tsx";
import { SubmitForm } from "#app/features/responses/components/submit-form.tsx";
import { ToMend } from "#app/features/responses/components/to-mend.tsx";
import { submitInput } from "#app/features/responses/inputs.ts";
import { readOwnRound } from "#app/features/responses/own-rounds.server.ts";
import { readHeadOfRound } from "#app/features/responses/response-head.server.ts";
import { partyNameOf } from "#app/features/responses/party-name.ts";
import { describeFaults, describeSections } from "#app/features/responses/describe-items.ts";
import { listFocalPoints } from "#app/features/responses/focal-points.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/review.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { person, scope } = await requirePartyScope(request, params.party);
  const own = await readOwnRound(scope, params.round);
  if (!own || !isLanguage(params.language)) throw notFound();
  const { round, version, draft, reading, sections, correction, takesAnswers } = own;
  const { language } = params;
  const named = (name: string) => ({ name, label: findItem(version.codebook, name)?.label[language] ?? name });
  return {
    name: partyNameOf(person, scope.party),
    maySubmit: scope.maySubmit,
    focalPoints: scope.maySubmit ? [] : await listFocalPoints(scope),
    round,
    correction,
    takesAnswers,
    response: draft.id,
    seq: draft.seq,
    submission: draft.submission,
    conflicts: [...new Set(draft.conflicts.map(({ path }) => path.split("/")[0]!))].map(named),
    faults: describeFaults(version.codebook, reading.faults, language),
    missing: sections.flatMap((section) => section.missing).map(named),
    sections: describeSections(version.codebook, reading.states, language, draft.answers),
  };
}

export async function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  return afterSaving(serverLoader);
}

export async function action({ request, params }: Route.ActionArgs) {
  const { scope } = await requirePartyScope(request, params.party);
  const head = await readHeadOfRound(scope, params.round);
  if (!head) throw notFound();
  const read = readFields(await request.formData(), submitInput);
  if (read.errors) return refused(problem("bad_input"));
  const { seq, blanks } = read.fields;
  const done = await submitResponse(scope, { responseId: head.id, seq, confirmedBlanks: blanks });
  if (done === null) throw notFound();
  if (isProblem(done)) return refused(done);
  return redirect(`/${params.language}/parties/${params.party}/rounds/${params.round}/receipts/${done.receipt}?new`);
}

function refused(refusal: ReturnType<typeof problem>) {
  return data({ refusal }, { status: problemStatus(refusal) });
}

export default function Review({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, round, correction, sections, faults, missing, conflicts } = loaderData;
  const waiting = useWaiting(loaderData.response);
  const here = `/${language}/parties/${params.party}/rounds/${params.round}`;
  const isOpen = loaderData.takesAnswers;
  const sectionOf = (item: string) =>
    sections.find(({ items }) => items.some(({ name: each }) => each === item))?.name ?? "";
  const toForm = (item: string) => `${here}/sections/${sectionOf(item)}#item-${item}`;
  return (
    <Page
      title={t(isOpen ? "respondent:review_title" : "respondent:answers_title")}
      above={[
        { to: `/${language}/parties/${params.party}`, label: name[language] },
        { to: here, label: round.title[language] },
      ]}
      lead={isOpen ? t("respondent:review_lead") : t("respondent:read_only")}
    >
      {round.invented && <p className="notice attention">{t("respondent:invented")}</p>}
      {correction && <CorrectionNotice correction={correction} timeZone={round.timeZone} />}
      <WaitingNotice waiting={waiting} />
      {isOpen && <ToMend faults={faults} missing={missing} conflicts={conflicts} toForm={toForm} />}
      {sections.map((section) => (
        <section key={section.name} aria-labelledby={`section-${section.name}`}>
          <h2 id={`section-${section.name}`}>{section.title}</h2>
          <AnswerList items={section.items} toForm={isOpen ? toForm : null} />
        </section>
      ))}
      {isOpen && (
        <SubmitForm
          {...loaderData}
          blanks={missing.length}
          toMend={faults.length + conflicts.length}
          waiting={waiting}
          refusal={actionData?.refusal ?? null}
          here={here}
        />
      )}
      <p className="no-print">
        <Link to={here}>{t("respondent:back_to_sections")}</Link>
      </p>
    </Page>
  );
}
