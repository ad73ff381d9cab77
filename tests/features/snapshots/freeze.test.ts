import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";
import { grantCorrections } from "#app/features/responses/corrections.server.ts";
import { measuresOf } from "#app/features/results/round-measures.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { gatherContent } from "#app/features/snapshots/gather-content.server.ts";
import { readHeldResults } from "#app/features/snapshots/held-results.server.ts";
import { lockRound } from "#app/features/snapshots/lock-round.server.ts";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import {
  listSnapshots,
  newestPublished,
  newestSnapshot,
  readSnapshot,
  readSnapshotText,
} from "#app/features/snapshots/queries.server.ts";
import { inScope, sql } from "#app/io/db.server.ts";
import { ana, chloe, launch, op, publishFirstVersion } from "../responses/open-round.ts";
import { useDatabase } from "../../support/database.ts";
import { operator, save, submit, why } from "./small-round.ts";

useDatabase();
let round = "";

beforeAll(async () => {
  await publishFirstVersion();
  round = await launch();
  await save(ana, round, op("report_authority", "Wildlife Service"), op("exports", "no"), op("q232_sufficient", "no"));
  await submit(ana, round);
});

const stateOf = async () => (await readRound(round))?.state;

test("a round that takes answers is not frozen, and what is not frozen is not published", async () => {
  expect(await freezeRound(round, operator)).toMatchObject({ problem: "round_not_closed" });
  expect(await publishRound(round, null)).toMatchObject({ problem: "round_not_closed" });
  await closeRound(round, null);
  expect(await publishRound(round, null)).toMatchObject({ problem: "round_not_frozen" });
  expect(await freezeRound("nowhere", operator)).toMatchObject({ problem: "round_unknown" });
});

test("the same inputs give the same hash, which is that of the stored text", async () => {
  const [one, other] = [await gatherContent(round), await gatherContent(round)];
  expect(one).toEqual(other);
  const frozen = await freezeRound(round, operator);
  expect(frozen).toMatchObject({ snapshot: `${round}-1` });
  const text = (await readSnapshotText(`${round}-1`))!;
  expect(frozen).toMatchObject({ sha256: sha256Hex(text) });
  expect(JSON.parse(text)).toEqual(one);
  expect(await freezeRound(round, operator, { why })).toMatchObject({ problem: "snapshot_unchanged" });
  expect(await stateOf()).toBe("frozen");
});

test("it holds every Party asked, and the submission of each that counts", async () => {
  const { content } = (await readSnapshot(`${round}-1`))!;
  expect(content.parties).toHaveLength(185);
  expect(content.parties.filter(({ submission }) => submission !== null)).toMatchObject([
    { party: "KEN", submission: { revision: 1, late: false } },
  ]);
  expect(content.results).toHaveLength(content.measures.length);
  expect(JSON.stringify(content)).not.toContain("operator");
});

test("nobody sees it before it is published, or publishes it, but in the scope of all", async () => {
  const seen = () => sql("SELECT id FROM snapshot WHERE round_id = $1", [round]);
  expect(await seen()).toEqual([]);
  expect(await inScope(ana, async (client) => (await client.query("SELECT id FROM snapshot")).rows)).toEqual([]);
  expect(await newestPublished(round)).toBeNull();
  const opened = inScope(ana, (client) =>
    client.query("INSERT INTO publication (snapshot_id, published_at) VALUES ($1, now())", [`${round}-1`]),
  );
  await expect(opened).rejects.toThrow(/row-level security/);
  expect(await publishRound(round, null)).toEqual({ round, snapshot: `${round}-1` });
  expect(await publishRound(round, null)).toMatchObject({ problem: "round_already_published" });
  expect(await seen()).toEqual([{ id: `${round}-1` }]);
  expect(await stateOf()).toBe("published");
});

test("a late submission changes no snapshot, and enters the next one, which says what changed and why", async () => {
  const until = new Date(Date.now() + 60_000).toISOString();
  const parties = ["KEN"];
  await grantCorrections(mintAllScope(), { round, parties, until, why: "A mistake of typing.", actor: null });
  const first = (await readSnapshotText(`${round}-1`))!;
  const publishedAt = (await readRound(round))?.publishedAt;
  await save(ana, round, op("q232_sufficient", "yes", 1));
  expect(await submit(ana, round)).toMatchObject({ late: true });
  expect(await readSnapshotText(`${round}-1`)).toBe(first);

  expect(await freezeRound(round, operator)).toMatchObject({ problem: "erratum_missing" });
  expect(await freezeRound(round, operator, { why: { ...why, fr: " " } })).toMatchObject({
    problem: "erratum_missing",
  });
  expect(await freezeRound(round, operator, { why })).toMatchObject({ snapshot: `${round}-2` });
  const { erratum, content } = (await newestSnapshot(round))!;
  expect(erratum?.why).toEqual(why);
  const kinds = erratum!.changes.map((change) => (change.kind === "result" ? change.measure : change.kind));
  expect(kinds.toSorted()).toEqual([
    "enough_info_at_least_in_part",
    "enough_info_to_implement",
    "missing_info_on_populations",
    "submission",
  ]);
  expect(erratum!.changes.find(({ kind }) => kind === "submission")).toMatchObject({
    party: "KEN",
    before: { revision: 1, late: false },
    after: { revision: 2, late: true },
  });
  expect(erratum!.changes[0]).toMatchObject({
    groups: [
      { breakdown: "region", group: "africa" },
      { breakdown: "eu", group: "non_member" },
    ],
  });
  expect(content.parties.find(({ party }) => party === "KEN")?.submission).toMatchObject({ revision: 2, late: true });

  // Until it is published in its turn, the round shows the first.
  expect((await newestPublished(round))?.number).toBe(1);
  await publishRound(round, null);
  expect((await newestPublished(round))?.number).toBe(2);
  expect((await readRound(round))?.publishedAt).toBe(publishedAt);
  expect((await listSnapshots(round)).map(({ number, publishedAt: at }) => [number, at !== null])).toEqual([
    [1, true],
    [2, true],
  ]);
});

test("what is submitted while a round is being frozen waits, and is in the next snapshot", async () => {
  const raced = await launch();
  await save(chloe, raced, op("report_authority", "Ministry"), op("exports", "no"), op("q232_sufficient", "yes"));
  await closeRound(raced, null);
  const until = new Date(Date.now() + 60_000).toISOString();
  await grantCorrections(mintAllScope(), { round: raced, parties: ["FRA"], until, why: "Late.", actor: null });
  const [, receipt] = await Promise.all([freezeRound(raced, operator), submit(chloe, raced)]);
  const { content, frozenAt } = (await newestSnapshot(raced))!;
  const held = content.parties.find(({ party }) => party === "FRA")?.submission ?? null;
  const isBefore = typeof receipt !== "string" && receipt.submittedAt < frozenAt;
  expect(held !== null).toBe(isBefore);
  const answering = content.results[0]!.all as { account: { not_submitted: number } };
  expect(answering.account.not_submitted).toBe(isBefore ? 184 : 185);
});

test("whatever adds to a round waits while it is frozen, and drafts do not", async () => {
  const waiting = await launch();
  const match = `INSERT INTO match (round_id, measure, entry, revision, into_entry, why, matched_by_name, matched_at)
                 VALUES ($1, 'species', 'a', 1, 'b', 'The same.', 'Robin', now())`;
  await inScope(mintAllScope(), async (client) => {
    await lockRound(client, waiting);
    const meanwhile = inScope(mintAllScope(), async (other) => {
      await other.query("SET LOCAL lock_timeout = '200ms'");
      await other.query(match, [waiting]);
    });
    await expect(meanwhile).rejects.toThrow(/lock timeout/);
    expect(await save(ana, waiting, op("exports", "no"))).toEqual(["applied"]);
  });
  await inScope(mintAllScope(), (client) => client.query(match, [waiting]));
});

test("a round that was published before there were snapshots is computed, until it is frozen", async () => {
  const old = await launch();
  await save(ana, old, op("report_authority", "Wildlife Service"), op("exports", "no"), op("q232_sufficient", "no"));
  await submit(ana, old);
  await sql("UPDATE round SET closed_at = now(), published_at = '2025-06-01T00:00:00Z' WHERE id = $1", [old]);
  const held = async () => readHeldResults((await readRound(old))!);
  expect((await held()).snapshot).toBeNull();
  const measures = measuresOf((await held()).inputs.versions);
  const computed = await (await held()).resultsOf(measures);
  expect(await publishRound(old, null)).toMatchObject({ problem: "round_already_published" });
  expect(await freezeRound(old, operator)).toMatchObject({ snapshot: `${old}-1` });
  expect((await held()).snapshot).toBeNull();
  expect(await publishRound(old, null)).toMatchObject({ snapshot: `${old}-1` });
  expect((await held()).snapshot?.number).toBe(1);
  expect(await (await held()).resultsOf(measures)).toEqual(computed);
  expect(await readRound(old)).toMatchObject({ state: "published", publishedAt: "2025-06-01T00:00:00.000Z" });
});

test("only invented answers are frozen at a given time", async () => {
  const at = "2024-06-01T00:00:00.000Z";
  await expect(freezeRound(round, operator, { why, at })).rejects.toThrow(/invented/);
  await expect(publishRound(round, null, at)).rejects.toThrow(/invented/);
});
