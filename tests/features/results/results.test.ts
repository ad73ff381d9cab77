import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { accountOf } from "#app/core/rollup/account.ts";
import { readContent } from "#app/features/responses/submission-content.ts";
import { itemStates, type AnswerRow } from "#app/features/results/item-states.ts";
import { itemsBehind, partyViews } from "#app/features/results/lineage-view.server.ts";
import { readLineage, readResults } from "#app/features/results/queries.server.ts";
import type { Version } from "#app/features/surveys/queries.server.ts";
import { loadRegister } from "#app/features/surveys/load-register.server.ts";
import { readJson } from "#app/features/surveys/read-folder.server.ts";
import { inScope } from "#app/io/db.server.ts";
import type { Register } from "#app/features/surveys/inputs.ts";
import { importAnswers, makeGoldenRound } from "../../golden/make-golden-round.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();
let version: Version;

beforeAll(async () => {
  ({ version } = await makeGoldenRound());
});

test("each number opens to exactly as many Parties as it says, in all and in every group", async () => {
  const { measures } = await readResults("golden", version, version.measures);
  for (const [index, measure] of version.measures.entries()) {
    const { all, breakdowns } = measures[index]!;
    for (const { segment, parties } of accountOf(all)) {
      expect(await readLineage("golden", version, measure, { segment }), `${measure.key} ${segment}`).toHaveLength(
        parties,
      );
    }
    for (const { breakdown, groups } of breakdowns) {
      for (const { group, result } of groups) {
        const rows = await readLineage("golden", version, measure, { breakdown, group });
        const counted = accountOf(result).map(({ segment, parties }) => [segment, parties]);
        const found = counted.map(([segment]) => [
          segment,
          rows.filter((row) => row.standing.segment === segment).length,
        ]);
        expect(found, `${measure.key} ${group}`).toEqual(counted);
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
  const [enough] = version.measures;
  const rows = await readLineage("golden", version, enough!);
  const named = (language: "en" | "fr" | "es") => partyViews(rows, [], language).map(({ name }) => name);
  expect(named("en")).toEqual(["Alba", "Borea", "Caldera, Republic of", "Dorne", "Élan", "Union of Fictions"]);
  expect(named("es").slice(3)).toEqual(["Dorne", "Élan", "Unión de Ficciones"]);
});

test("an answer is shown with the labels of the version, or with the reason that there is none", async () => {
  const share = version.measures.find(({ key }) => key === "share_surveyed")!;
  const items = itemsBehind(share, version.codebook);
  // The gate that decides whether the table is asked stands before it.
  expect(items.map(({ name }) => name)).toEqual(["exports", "quotas"]);
  const rows = await readLineage("golden", version, share, {}, ["exports"]);
  const [alba, borea, , , , union] = partyViews(rows, items, "fr");
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
  const enough = [version.measures[0]!];
  const before = await readResults("golden", version, enough);
  await importAnswers('{"responses": [{"party": "UUU", "answers": {"info": "yes"}}]}', { submit: false });
  expect(await readResults("golden", version, enough)).toEqual(before);
  await importAnswers('{"responses": [{"party": "AAA", "answers": {"info": "no"}}]}', { submit: true });
  const after = await readResults("golden", version, enough);
  expect(after.measures[0]?.all.account).toMatchObject({ yes: 0, no: 2, not_submitted: 1 });
  expect(after.submitted).toBe(5);
});

test("groups are those of the reference date: a Party that the register moves later stays where it was", async () => {
  const before = await readResults("golden", version, version.measures);
  const register = readJson("tests/golden/definitions/register/parties.json") as Register;
  const parties = register.parties.map((party) => ({ ...party, region: "west", euMemberState: true }));
  await loadRegister({ ...register, parties }, null);
  expect(await readResults("golden", version, version.measures)).toEqual(before);
  await loadRegister(register, null);
});

/** Rows have ids in the text, and ordinals in the table. */
function withoutRowIds(states: ReadonlyMap<string, unknown>): unknown {
  const text = JSON.stringify(Object.fromEntries(states));
  return JSON.parse(text, (key: string, value: unknown) => (key === "id" ? undefined : value));
}
