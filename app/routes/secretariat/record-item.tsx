import "#app/features/record/components/record.css";
import { useTranslation } from "react-i18next";
import { data, Link, redirect, useActionData, useSearchParams, type ShouldRevalidateFunctionArgs } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { isProblem, problem } from "#app/core/problems.ts";
import { requireAllScope } from "#app/features/accounts/guard.server.ts";
import { changeRows, rowChangeOf, type Typed } from "#app/features/record/change-rows.ts";
import { EntryForm } from "#app/features/record/components/entry-form.tsx";
import type { Unsaved } from "#app/features/record/components/form-state.ts";
import { History } from "#app/features/record/components/history.tsx";
import { ItemFacts } from "#app/features/record/components/item-facts.tsx";
import { PartiesForm } from "#app/features/record/components/parties-form.tsx";
import { PartyChoiceForm } from "#app/features/record/components/party-choice-form.tsx";
import { RecordFaults } from "#app/features/record/components/record-faults.tsx";
import { text } from "#app/features/record/entry-form.ts";
import { readItemRecord, readPartyChoice, readPartyEntries } from "#app/features/record/item-view.server.ts";
import { saveEntryForm, savePartiesForm } from "#app/features/record/save-forms.server.ts";
import { readEligible, readRound } from "#app/features/rounds/queries.server.ts";
import { readRegions } from "#app/features/surveys/queries.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/record-item.ts";

/** What an address of this page names: the round, the item of its record, and the Party when there is one. */
async function addressed(params: Route.LoaderArgs["params"], query: URLSearchParams) {
  const round = await readRound(params.round);
  const record = round && (await readItemRecord(round, params.item));
  if (!round || !record || !isLanguage(params.language)) throw notFound();
  const asked = await readEligible(round.id);
  const party = record.about === "party" ? query.get("party") : null;
  if (party !== null && !asked.some((each) => each.party === party)) throw notFound();
  return { round, record, asked, party, language: params.language };
}

/** An item of the record: about the round or one Party, its value and its history; about Parties, all of them. */
export async function loader({ request, params, url }: Route.LoaderArgs) {
  await requireAllScope(request);
  const { round, record, asked, party, language } = await addressed(params, url.searchParams);
  const { item, about, revisions } = record;
  const choice = readPartyChoice(url.searchParams);
  const isList = about === "party" && party === null;
  return {
    round: { id: round.id, title: round.title, timeZone: round.timeZone, eligible: round.eligible },
    item,
    section: record.section,
    party: asked.find((each) => each.party === party)?.party ?? null,
    partyNames: asked.map(({ party: code, name }) => [code, name[language]] as const),
    revisions: isList ? [] : revisions.filter((entry) => entry.party === party),
    isList,
    choice,
    ...(isList ? await readPartyEntries(round, record, choice, language) : { parties: [], hidden: 0 }),
    regions: isList ? (await readRegions()).map(({ id, name }) => ({ value: id, label: name[language] })) : [],
  };
}

/** Records what was changed; or adds or removes a row of a table on the form, and records nothing. */
export async function action({ request, params, url }: Route.ActionArgs) {
  const { person } = await requireAllScope(request);
  const { round, record, party, language } = await addressed(params, url.searchParams);
  const sent = await request.formData();
  const intent = text(sent.get("intent"));
  const typed: Typed = [...sent]
    .map(([name, value]) => [name, text(value)] as const)
    .filter(([name]) => name !== "intent");
  const change = rowChangeOf(intent);
  if (change) return data<Unsaved>({ typed: changeRows(typed, sent, party, change), faults: [], clashes: [] });
  if (intent !== "save") throw refuse(problem("bad_input"));

  const form = { round: round.id, item: record.item, sent, language, recorder: person };
  const isList = record.about === "party" && party === null;
  const outcome = await (isList ? savePartiesForm(form) : saveEntryForm(form, party));
  if (isProblem(outcome)) throw refuse(outcome);
  if ("faults" in outcome) return data<Unsaved>({ typed, faults: outcome.faults, clashes: [] }, { status: 422 });
  if ("clashes" in outcome) return data<Unsaved>({ typed, faults: [], clashes: outcome.clashes }, { status: 409 });
  const query = new URLSearchParams(url.searchParams);
  query.set("done", String(outcome.recorded));
  throw redirect(`${url.pathname}?${query}`);
}

/** What others recorded in between is shown beside what was typed: after a refusal too. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod === "POST" || defaultShouldRevalidate;
}

export default function RecordItem({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unsaved = useActionData<typeof action>();
  const { round, item, section, party, revisions, isList, choice, parties, hidden, regions } = loaderData;
  const partyNames = new Map(loaderData.partyNames);
  const home = `/${language}/secretariat`;
  const path = `${home}/rounds/${round.id}`;
  const label = item.label[language];
  const title = party === null ? label : `${partyNames.get(party)}: ${label}`;
  return (
    <Page
      title={`${title} – ${round.title[language]}`}
      heading={party === null ? label : partyNames.get(party)}
      above={[
        { to: home, label: t("secretariat:overview_title") },
        { to: path, label: round.title[language] },
        { to: `${path}/record`, label: t("record:title") },
        ...(party === null ? [] : [{ to: `${path}/record/${item.name}`, label }]),
      ]}
      lead={party === null ? section.title[language] : label}
    >
      <Done />
      <RecordFaults item={item} unsaved={unsaved} partyNames={partyNames} timeZone={round.timeZone} />
      <ItemFacts item={item} section={section} />
      {isList ? (
        <>
          <PartyChoiceForm {...choice} regions={regions} />
          <p aria-live="polite">
            {t("secretariat:shown", { count: parties.length, eligible: round.eligible })}{" "}
            {hidden > 0 && t("record:hidden", { count: hidden })}
          </p>
          {parties.length > 0 && <PartiesForm item={item} parties={parties} unsaved={unsaved} />}
        </>
      ) : (
        <>
          <EntryForm item={item} party={party} entry={revisions[0] ?? null} unsaved={unsaved} />
          <History item={item} revisions={revisions} timeZone={round.timeZone} />
        </>
      )}
      {party !== null && (
        <p>
          <Link to={`${path}/record/${item.name}`}>{t("record:all_parties")}</Link>
        </p>
      )}
    </Page>
  );
}

/** Said once, after saving. */
function Done() {
  const { t } = useTranslation();
  const done = useSearchParams()[0].get("done");
  if (done === null) return null;
  return (
    <div className="notice done">
      <output>{t("record:saved", { count: Number(done) || 0 })}</output>
    </div>
  );
}
