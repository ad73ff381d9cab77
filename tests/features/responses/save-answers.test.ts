import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { saveAnswers } from "#app/features/responses/commands.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { inScope } from "#app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";
import { ana, ben, chloe, draftOf, launch, op, publishFirstVersion } from "./open-round.ts";

useDatabase();
beforeAll(publishFirstVersion);

const save = async (scope: typeof ana, response: string, ...ops: ReturnType<typeof op>[]) =>
  (await saveAnswers(scope, response, "client-1", ops))!;

describe("saving an answer", () => {
  test("keeps it, and says when", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    const saved = await save(ana, id, op("exports", "yes"));
    expect(saved).toMatchObject({ seq: 1, outcomes: [{ outcome: "applied", rev: 1, seq: 1 }] });
    const { answers } = await draftOf(ana, round);
    expect(answers.get("exports")).toMatchObject({ value: "yes", rev: 1, savedBy: { id: "ana", name: "Ana" } });
    expect(Date.parse(saved.outcomes[0]!.at)).toBe(Date.parse(answers.get("exports")!.savedAt));
  });

  test("twice under the same id changes nothing, and says the same", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    const first = op("exports", "yes");
    const saved = await save(ana, id, first);
    const again = await save(ana, id, { ...first, value: "no" });
    expect(again.seq).toBe(saved.seq);
    expect(again.outcomes[0]).toEqual({ ...saved.outcomes[0], repeated: true });
    expect((await draftOf(ana, round)).answers.get("exports")).toMatchObject({ value: "yes", rev: 1 });
  });

  test("of different items by two people applies both", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    await Promise.all([save(ana, id, op("exports", "yes")), save(ben, id, op("report_authority", "Wildlife Service"))]);
    const { answers, conflicts, seq } = await draftOf(ana, round);
    expect([...answers.keys()].toSorted()).toEqual(["exports", "report_authority"]);
    expect([conflicts.length, seq]).toEqual([0, 2]);
  });

  test("against an older revision keeps both texts, and somebody chooses", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    await save(ana, id, op("report_authority", "Wildlife Service"));
    const clash = await save(ben, id, op("report_authority", "Ministry of Environment"));
    expect(clash.outcomes[0]).toMatchObject({ outcome: "conflict", rev: 1 });
    const again = await save(ben, id, op("report_authority", "Ministry of the Environment"));
    const before = await draftOf(ana, round);
    expect(before.answers.get("report_authority")).toMatchObject({ value: "Wildlife Service" });
    expect(before.conflicts).toMatchObject([
      { path: "report_authority", value: "Ministry of Environment", savedBy: { name: "Ben" } },
      { path: "report_authority", value: "Ministry of the Environment", seq: again.seq },
    ]);

    await save(ana, id, op("report_authority", "Ministry of the Environment", 1, { settles: again.seq }));
    const after = await draftOf(ana, round);
    expect(after.answers.get("report_authority")).toMatchObject({ value: "Ministry of the Environment", rev: 2 });
    expect(after.conflicts).toEqual([]);
  });

  test("with the same words as a colleague is no conflict", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    await save(ana, id, op("exports", "yes"));
    expect((await save(ben, id, op("exports", "yes"))).outcomes[0]).toMatchObject({ outcome: "applied", rev: 1 });
    expect((await draftOf(ana, round)).conflicts).toEqual([]);
  });

  test("that does not fit its item is kept as it was typed", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    const saved = await save(
      ana,
      id,
      op("q221_app1", "about 12"),
      op("exports", { any: ["thing"] }),
      op("report_checked_on", "2025-02-30", 0, { raw: "30 Feb\0 2025" }),
    );
    expect(saved.outcomes.map(({ unreadable }) => unreadable)).toEqual(["not_a_number", "wrong_type", "not_a_date"]);
    const { answers } = await draftOf(ana, round);
    expect(answers.get("q221_app1")).toMatchObject({ value: null, raw: "about 12" });
    expect(answers.get("exports")).toMatchObject({ value: null, raw: '{"any":["thing"]}' });
    expect(answers.get("report_checked_on")).toMatchObject({ value: null, raw: "30 Feb\ufffd 2025" });
  });

  test("of an item that the version does not ask is refused, and the others are kept", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    const saved = await save(
      ana,
      id,
      op("nothing_of_the_kind", "x"),
      op("exports", "no"),
      op("q222_quotas/row1/constructor", "x"),
    );
    expect(saved.outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
      "applied",
      "unknown_path",
      "unknown_path",
    ]);
    expect([...(await draftOf(ana, round)).answers.keys()]).toEqual(["exports"]);
  });

  test("after the closing is kept as late, outside the answers", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    await save(ana, id, op("exports", "yes"));
    await closeRound(round, null);
    const late = await save(ana, id, op("exports", "no", 1));
    expect(late.outcomes[0]).toMatchObject({ outcome: "late", rev: 1 });
    const draft = await draftOf(ana, round);
    expect(draft.answers.get("exports")).toMatchObject({ value: "yes", rev: 1 });
    expect(draft.lateSaves).toBe(1);
  });

  test("of another Party is refused as if there were none", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    expect(await saveAnswers(chloe, id, "client-1", [op("exports", "no")])).toBeNull();
    expect((await draftOf(ana, round)).seq).toBe(0);
  });
});

const paths = ["exports", "report_authority", "report_remarks"] as const;
const edit = fc.record({
  by: fc.constantFrom(ana, ben),
  path: fc.constantFrom(...paths),
  value: fc.constantFrom("yes", "no", "A text", "Another", null),
  behind: fc.nat({ max: 2 }),
  repeats: fc.nat({ max: 1 }),
});

test("whatever people save, in whatever order: no gap, no text lost, and the events give the answers again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 25 }), async (edits) => {
      const round = await launch();
      const { id } = await draftOf(ana, round);
      const revs = new Map<string, number>();
      for (const { by, path, value, behind, repeats } of edits) {
        const made = op(path, value, Math.max(0, (revs.get(path) ?? 0) - behind));
        for (let sent = 0; sent <= repeats; sent += 1) {
          const { outcomes } = await save(by, id, made);
          revs.set(path, outcomes[0]!.rev);
        }
      }
      const { events, answers } = await inScope(ana, async (client) => ({
        events: (await client.query<Event>(chained, [id])).rows,
        answers: (
          await client.query("SELECT path, rev, value, raw, reason FROM answer WHERE response_id = $1 ORDER BY path", [
            id,
          ])
        ).rows,
      }));
      expect(events.map(({ seq }) => seq)).toEqual(edits.map((_, index) => index + 1));
      expect(events.filter(({ intact }) => !intact)).toEqual([]);
      const replayed = new Map<string, object>();
      for (const { outcome, path, rev, value, raw, reason } of events) {
        if (outcome === "applied") replayed.set(path, { path, rev, value, raw, reason });
      }
      expect([...replayed.keys()].toSorted().map((path) => replayed.get(path))).toEqual(answers);
    }),
    { numRuns: 25 },
  );
}, 60_000);

interface Event {
  readonly seq: number;
  readonly outcome: string;
  readonly path: string;
  readonly rev: number;
  readonly value: unknown;
  readonly raw: string | null;
  readonly reason: string | null;
  readonly intact: boolean;
}

/** Each event with whether its hash is that of what is stored, on top of the hash before it. */
const chained = `
  SELECT seq, outcome, path, rev, value, raw, reason,
         prev_hash IS NOT DISTINCT FROM lag(hash) OVER (ORDER BY seq)
         AND hash = answer_event_hash(prev_hash, response_id, seq, op_id, path, base_rev, rev, outcome, value, raw, reason,
                                      settles, actor_id, server_at) AS intact
  FROM answer_event WHERE response_id = $1 ORDER BY seq`;
