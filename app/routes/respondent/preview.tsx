import "#app/features/results/components/results.css";
import "#app/features/snapshots/components/corrections.css";
import { useTranslation } from "react-i18next";
import { data, redirect, useSearchParams } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { isOver } from "#app/core/lifecycle/round-state.ts";
import { isProblem, problem, problemStatus } from "#app/core/problems.ts";
import { requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { WordsOfTitle } from "#app/features/results/components/words-of-title.tsx";
import { CorrectionNotice } from "#app/features/responses/components/correction-notice.tsx";
import { askForCorrection, listRequests } from "#app/features/responses/correction-requests.server.ts";
import { readOwnRound } from "#app/features/responses/own-rounds.server.ts";
import { partyNameOf } from "#app/features/responses/party-name.ts";
import { AskForm } from "#app/features/snapshots/components/ask-form.tsx";
import { OwnRequests } from "#app/features/snapshots/components/own-requests.tsx";
import { PreviewRow } from "#app/features/snapshots/components/preview-row.tsx";
import { requestFormSchema } from "#app/features/snapshots/inputs.ts";
import { readPartyPreview } from "#app/features/snapshots/party-preview.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/preview.ts";

/** A Party's own row in every result of a round that has closed, before and after it is frozen. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { person, scope } = await requirePartyScope(request, params.party);
  const own = await readOwnRound(scope, params.round);
  if (!own || !isLanguage(params.language)) throw notFound();
  const { round, correction, takesAnswers } = own;
  const isClosed = isOver(round.state);
  return {
    name: partyNameOf(person, scope.party),
    round,
    correction,
    takesAnswers,
    preview: isClosed ? await readPartyPreview(scope, own, params.language) : null,
    requests: isClosed ? await listRequests(scope, round.id) : [],
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const { person, scope } = await requirePartyScope(request, params.party);
  if (!(await readOwnRound(scope, params.round))) throw notFound();
  const { measure, text } = requestFormSchema.parse(Object.fromEntries(await request.formData()));
  const asked = await askForCorrection(scope, {
    round: params.round,
    measure: measure === "" ? null : measure,
    text,
    name: person.name,
  });
  if (!isProblem(asked)) {
    throw redirect(`/${params.language}/parties/${params.party}/rounds/${params.round}/preview?done=ask#asked`);
  }
  if (asked.problem !== "correction_words_missing") throw refuse(asked);
  return data({ refusal: problem(asked.problem), measure }, { status: problemStatus(asked) });
}

export default function Preview({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query] = useSearchParams();
  const { name, round, correction, takesAnswers, preview, requests } = loaderData;
  const here = `/${language}/parties/${params.party}/rounds/${params.round}`;
  const refusal = actionData?.refusal;
  const results = (preview?.indicators ?? []).flatMap(({ code, rows }) =>
    rows.map(({ measure, label }) => ({ value: measure, label: `${code} ${label}` })),
  );
  return (
    <Page
      title={t("snapshots:preview_title")}
      above={[
        { to: `/${language}/parties/${params.party}`, label: name[language] },
        { to: here, label: round.title[language] },
      ]}
      lead={t("snapshots:preview_lead")}
    >
      <BarPatterns />
      {round.invented && <p className="notice attention">{t("respondent:invented")}</p>}
      {refusal && (
        <ErrorSummary
          heading={t("snapshots:ask_refused")}
          errors={[{ field: "text", message: t(`problems:${refusal.problem}`, refusal.details) }]}
        />
      )}
      {query.get("done") === "ask" && !refusal && (
        <output className="notice done" id="asked">
          {t("snapshots:asked_now")}
        </output>
      )}
      {correction && <CorrectionNotice correction={correction} timeZone={round.timeZone} />}
      {preview === null ? (
        <p>{t("snapshots:preview_too_soon")}</p>
      ) : (
        <>
          <p>
            {preview.revision === null
              ? t("snapshots:preview_nothing")
              : t("snapshots:preview_of", { number: preview.revision })}{" "}
            {round.frozenAt !== null &&
              t("snapshots:preview_frozen", { at: formatInstant(round.frozenAt, round.timeZone, language) })}
          </p>
          <OwnRequests requests={requests} timeZone={round.timeZone} results={results} />
          <h2>{t("snapshots:rows_title", { count: preview.rows })}</h2>
          {preview.indicators.map(({ code, title, rows }) => (
            <section key={code} className="preview-indicator" aria-labelledby={`indicator-${code}`}>
              <h3 id={`indicator-${code}`}>
                <span className="code">{code}</span> <WordsOfTitle title={title} />
              </h3>
              {rows.map((row) => (
                <PreviewRow key={row.measure} row={row} here={here} takesAnswers={takesAnswers} />
              ))}
            </section>
          ))}
          {preview.withoutRow > 0 && <p>{t("snapshots:without_row", { count: preview.withoutRow })}</p>}
          <AskForm
            results={results}
            about={actionData?.measure ?? query.get("about") ?? ""}
            text=""
            error={refusal && t(`problems:${refusal.problem}`, refusal.details)}
            key={query.get("about") ?? ""}
          />
        </>
      )}
    </Page>
  );
}
