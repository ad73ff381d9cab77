import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import type { Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { accountOf } from "#app/core/rollup/account.ts";
import { readContent } from "#app/features/responses/submission-content.ts";
import { itemStates, type AnswerRow } from "#app/features/results/item-states.ts";
import { itemsBehind, partyViews } from "#app/features/results/lineage-view.server.ts";
import { readLineage, readResults, type LineageFilter } from "#app/features/results/queries.server.ts";
import { readInputs } from "#app/features/results/round-inputs.server.ts";
import { readRoundMeasures } from "#app/features/results/round-measures.server.ts";
import type { Round } from "#app/features/rounds/queries.server.ts";
import type { Version } from "#app/features/surveys/queries.server.ts";
import { loadRegister } from "#app/features/surveys/load-register.server.ts";
import { readJson } from "#app/features/surveys/read-folder.server.ts";
import { inScope } from "#app/io/db.server.ts";
import type { Register } from "#app/features/surveys/inputs.ts";
import { importAnswers, makeGoldenRound } from "../../golden/make-golden-round.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();
let version: Version;
let round: Round;
let measures: readonly RoundMeasure[];

beforeAll(async () => {
  ({ version, round } = await makeGoldenRound());
  measures = await readRoundMeasures(round);
});

/** The Parties behind a number, of the round as it stands. */
async function behind(of: RoundMeasure, filter: LineageFilter = {}, also: readonly string[] = []) {
  return readLineage(await readInputs(round), of, filter, also);
}

test("each number opens to exactly as many Parties as it says, in all and in every group", async () => {
  const results = await readResults(round, measures);
  for (const [index, of] of measures.entries()) {
    const { measure, all, breakdowns } = results.measures[index]!;
    if (of.reads === "round") {
      expect(await behind(of), `there are no Parties behind ${measure}`).toEqual([]);
      continue;
    }
    for (const { segment, parties } of accountOf(all)) {
      expect(await behind(of, { segment }), `${measure} ${segment}`).toHaveLength(parties);
    }
    for (const { breakdown, groups } of breakdowns) {
      for (const { group, result } of groups) {
        const rows = await behind(of, { breakdown, group });
        const counted = accountOf(result).map(({ segment, parties }) => [segment, parties]);
        const found = counted.map(([segment]) => [
          segment,
          rows.filter((row) => row.standing.segment === segment).length,
        ]);
        expect(found, `${measure} ${group}`).toEqual(counted);
      }
    }
  }
});

test("the rows of a submission say what its sealed text says", async () => {
  const { rows } = await inScope(mintAllScope(), (client) =>
    client.query<{ content: string; rows: AnswerRow[] }>(
      `SELECT s.content, jsonb_agg(jsonb_build_object('item', a.item, 'row', a."row", 'column', a."column", 'code', a.code,
              'state', a.state, 'value', a.value) ORDER BY a.ordinal) AS rows
       FROM submission s JOIN submission_answer a ON a.submission_id = s.id GROUP BY s.id`,
    ),
  );
  expect(rows).toHaveLength(5);
  for (const { content, rows: answers } of rows) {
    const sealed = withoutRowIds(readContent(version.codebook, content));
    expect(withoutRowIds(itemStates(answers, version.codebook))).toEqual(sealed);
  }
});

test("Parties are listed by their names as each language sorts them", async () => {
  const rows = await behind(measures[0]!);
  const named = (language: Language) => partyViews(rows, saying([], language)).map(({ name }) => name);
  expect(named("en")).toEqual(["Alba", "Borea", "Caldera, Republic of", "Dorne", "Élan", "Union of Fictions"]);
  expect(named("es").slice(3)).toEqual(["Dorne", "Élan", "Unión de Ficciones"]);
});

test("an answer is shown with the labels of the version, or with the reason that there is none", async () => {
  const share = measures.find(({ measure }) => measure.key === "share_surveyed")!;
  const items = itemsBehind(share.measure, version.codebook);
  // The gate that decides whether the table is asked stands before it.
  expect(items.map(({ name }) => name)).toEqual(["exports", "quotas"]);
  const rows = await behind(share, {}, ["exports"]);
  const [alba, borea, , , , union] = partyViews(rows, saying(items, "fr"));
  expect(alba?.answers?.[0]).toEqual({ state: "answered", texts: ["Oui"], isLink: false });
  expect(alba?.answers?.[1]).toMatchObject({
    rows: [
      { row: 1, cells: [{ label: "Espèce" }, { answer: { texts: ["10"] } }, { answer: { texts: ["Oui"] } }] },
      { row: 2 },
    ],
  });
  expect(borea?.answers?.[1]).toEqual({ state: "not_answered" });
  expect(union?.answers).toBeNull();
});

test("a draft is no part of results, and a later submission takes the place of the one before", async () => {
  const enough = [measures[0]!];
  const before = await readResults(round, enough);
  await importAnswers('{"responses": [{"party": "UUU", "answers": {"info": "yes"}}]}', { submit: false });
  expect(await readResults(round, enough)).toEqual(before);
  await importAnswers('{"responses": [{"party": "AAA", "answers": {"info": "no"}}]}', { submit: true });
  const after = await readResults(round, enough);
  expect(after.measures[0]?.all.account).toMatchObject({ yes: 0, no: 2, not_submitted: 1 });
  expect(after.submitted).toBe(5);
});

test("groups are those of the reference date: a Party that the register moves later stays where it was", async () => {
  const before = await readResults(round, measures);
  const register = readJson("tests/golden/definitions/register/parties.json") as Register;
  const parties = register.parties.map((party) => ({ ...party, region: "west", euMemberState: true }));
  await loadRegister({ ...register, parties }, null);
  expect(await readResults(round, measures)).toEqual(before);
  await loadRegister(register, null);
});

function saying(items: readonly Item[], language: Language) {
  return { items, entries: [], codebook: version.codebook, language };
}

/** Rows have ids in the text, and ordinals in the table. */
function withoutRowIds(states: ReadonlyMap<string, unknown>): unknown {
  const text = JSON.stringify(Object.fromEntries(states));
  return JSON.parse(text, (key: string, value: unknown) => (key === "id" ? undefined : value));
}
