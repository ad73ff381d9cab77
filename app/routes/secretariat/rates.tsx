import "#app/features/record/components/record.css";
import { useTranslation } from "react-i18next";
import { data, redirect, useActionData, useSearchParams, type ShouldRevalidateFunctionArgs } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { isProblem, problem } from "#app/core/problems.ts";
import { requireAllScope } from "#app/features/accounts/guard.server.ts";
import { unitOfRates } from "#app/features/record/check-rates.ts";
import type { Typed } from "#app/features/record/change-rows.ts";
import { RateFaults } from "#app/features/record/components/rate-faults.tsx";
import { RatesForm, type UnsavedRates } from "#app/features/record/components/rates-form.tsx";
import { text } from "#app/features/record/entry-form.ts";
import { readRateRows } from "#app/features/record/rate-rows.server.ts";
import { saveRatesForm } from "#app/features/record/save-rates.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/rates.ts";

/** The currencies of a round and their rates. */
export async function loader({ request, params }: Route.LoaderArgs) {
  await requireAllScope(request);
  const round = await readRound(params.round);
  if (!round) throw notFound();
  const { id, title, timeZone } = round;
  return { round: { id, title, timeZone }, rows: await readRateRows(round) };
}

export async function action({ request, params, url }: Route.ActionArgs) {
  const { person } = await requireAllScope(request);
  const round = await readRound(params.round);
  if (!round || !isLanguage(params.language)) throw notFound();
  const sent = await request.formData();
  if (sent.get("intent") !== "save") throw refuse(problem("bad_input"));
  const outcome = await saveRatesForm(round, sent, params.language, person);
  if (isProblem(outcome)) throw refuse(outcome);
  const typed: Typed = [...sent].map(([name, value]) => [name, text(value)] as const);
  if ("faults" in outcome) return data<UnsavedRates>({ typed, faults: outcome.faults, clashes: [] }, { status: 422 });
  if ("clashes" in outcome) return data<UnsavedRates>({ typed, faults: [], clashes: outcome.clashes }, { status: 409 });
  throw redirect(`${url.pathname}?done=${outcome.recorded}`);
}

/** What others recorded in between is shown beside what was typed: after a refusal too. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod === "POST" || defaultShouldRevalidate;
}

export default function Rates({ loaderData: { round, rows } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unsaved = useActionData<typeof action>();
  const done = useSearchParams()[0].get("done");
  const home = `/${language}/secretariat`;
  const path = `${home}/rounds/${round.id}`;
  const title = t("secretariat:see_rates");
  return (
    <Page
      title={`${title} – ${round.title[language]}`}
      heading={title}
      above={[
        { to: home, label: t("secretariat:overview_title") },
        { to: path, label: round.title[language] },
        { to: `${path}/record`, label: t("record:title") },
      ]}
      lead={t("record:rates_lead", { unit: unitOfRates })}
    >
      {done !== null && (
        <div className="notice done">
          <output>{t("record:rates_saved", { count: Number(done) || 0 })}</output>
        </div>
      )}
      <RateFaults unsaved={unsaved} timeZone={round.timeZone} />
      {rows.length === 0 ? <p>{t("record:rates_none")}</p> : <RatesForm rows={rows} unsaved={unsaved} />}
    </Page>
  );
}
