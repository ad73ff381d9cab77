import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backOff } from "#app/features/responses/journal/back-off.ts";
import type { Acknowledgement, Edit, JournalEntry } from "#app/features/responses/journal/journal-entry.ts";
import { acknowledge, addEdit, inOrder, nextBatch } from "#app/features/responses/journal/queue.ts";
import { saveStateOf, type SaveFacts } from "#app/features/responses/journal/save-state.ts";

const edit = (value: string, rest: Partial<Edit> = {}): Edit => ({
  person: "ana",
  response: "r1",
  path: "exports",
  baseRev: 3,
  value,
  raw: null,
  reason: null,
  settles: null,
  clientId: "tab-1",
  clientAt: "2026-01-01T00:00:00.000Z",
  ...rest,
});

describe("an edit", () => {
  test("takes the place of the last words that were not yet sent, and keeps what they were based on", () => {
    const first = addEdit([], edit("a"), "op-1", 1);
    expect(addEdit([first], edit("ab", { baseRev: 9 }), "op-2", 2)).toMatchObject({
      opId: "op-1",
      order: 1,
      value: "ab",
      baseRev: 3,
    });
  });

  test("follows words that were sent: those may have arrived", () => {
    const first = { ...addEdit([], edit("a"), "op-1", 1), sent: true };
    const second = addEdit([first], edit("ab"), "op-2", 2);
    expect(second).toMatchObject({ opId: "op-2", after: "op-1" });
    const { put, remove } = acknowledge([first, second], [told("op-1", "applied", 4)]);
    expect(remove).toEqual(["op-1"]);
    expect(put).toMatchObject([{ opId: "op-2", after: null, baseRev: 4 }]);
  });

  test("that follows a conflict meets the same conflict, and overwrites nobody", () => {
    const first = { ...addEdit([], edit("a"), "op-1", 1), sent: true };
    const second = addEdit([first], edit("ab"), "op-2", 2);
    expect(acknowledge([first, second], [told("op-1", "conflict", 5)]).put).toMatchObject([
      { opId: "op-2", baseRev: 3 },
    ]);
  });

  test("made while the tab's own words were acknowledged goes on from those, and from nobody else's", () => {
    const newest = { place: "r1/exports", clientId: "tab-1", baseRev: 3, rev: 4 };
    expect(addEdit([], edit("ab"), "op-2", 2, newest)).toMatchObject({ baseRev: 4 });
    expect(addEdit([], edit("ab"), "op-2", 2, { ...newest, clientId: "tab-2" })).toMatchObject({ baseRev: 3 });
    expect(addEdit([], edit("ab"), "op-2", 2, { ...newest, baseRev: 2, rev: 3 })).toMatchObject({ baseRev: 3 });
  });

  test("of another tab stands by itself, against what that tab saw", () => {
    const first = addEdit([], edit("a"), "op-1", 1);
    expect(addEdit([first], edit("b", { clientId: "tab-2", baseRev: 2 }), "op-2", 2)).toMatchObject({
      opId: "op-2",
      baseRev: 2,
      after: null,
    });
  });

  test("that chooses between texts is not merged with typing", () => {
    const first = addEdit([], edit("a"), "op-1", 1);
    expect(addEdit([first], edit("b", { settles: 7 }), "op-2", 2)).toMatchObject({ opId: "op-2", settles: 7 });
  });
});

describe("a batch", () => {
  test("holds one entry an answer, in order, of one response, and at most fifty", () => {
    const entries = Array.from({ length: 120 }, (_, at) =>
      addEdit([], edit("x", { path: `item_${at % 70}`, response: at === 0 ? "r1" : "r1" }), `op-${at}`, at),
    );
    const batch = nextBatch([...entries, addEdit([], edit("y", { response: "r2" }), "op-z", 999)]);
    expect(batch).toHaveLength(50);
    expect(new Set(batch.map(({ path }) => path)).size).toBe(50);
    expect(batch).toEqual(inOrder(batch));
  });

  test("of long texts stays far below what the server takes, and one text always goes", () => {
    const long = Array.from({ length: 8 }, (_, at) =>
      addEdit([], edit("€".repeat(20_000), { path: `item_${at}` }), `op-${at}`, at),
    );
    expect(nextBatch(long).length).toBeLessThan(8);
    expect(JSON.stringify(nextBatch(long)).length * 3).toBeLessThan(256 * 1024);
    expect(nextBatch([addEdit([], edit("x".repeat(60_001)), "op", 1)])).toHaveLength(1);
  });
});

test("what the server has no place for stays in the journal, and is not sent again", () => {
  const entry = addEdit([], edit("a"), "op-1", 1);
  const { put, remove } = acknowledge([entry], [told("op-1", "unknown_path", 0)]);
  expect(remove).toEqual([]);
  expect(nextBatch(put)).toEqual([]);
});

test("whatever is typed, sent, lost and acknowledged: the server ends with the last words, and each was kept or merged", () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("type" as const),
      path: fc.constantFrom("a", "b"),
      value: fc.string({ maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("send" as const), isLost: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const server = new ModelServer();
      let journal: readonly JournalEntry[] = [];
      const typed = new Map<string, string>();
      const revs = new Map<string, number>();
      const send = (isLost: boolean) => {
        const batch = nextBatch(journal).map((entry) => ({ ...entry, sent: true }));
        journal = [...journal.filter(({ opId }) => batch.every((sent) => sent.opId !== opId)), ...batch];
        const answers = batch.map((entry) => server.save(entry));
        if (isLost) return;
        for (const [at, { path }] of batch.entries()) revs.set(path, answers[at]!.rev);
        const { put, remove } = acknowledge(journal, answers);
        const changed = new Set([...remove, ...put.map(({ opId }) => opId)]);
        journal = [...journal.filter(({ opId }) => !changed.has(opId)), ...put];
      };
      for (const [order, each] of steps.entries()) {
        if (each.kind === "send") send(each.isLost);
        else {
          const waiting = inOrder(journal.filter(({ path }) => path === each.path));
          const entry = addEdit(
            waiting,
            edit(each.value, { path: each.path, baseRev: revs.get(each.path) ?? 0 }),
            `op-${order}`,
            order,
          );
          journal = [...journal.filter(({ opId }) => opId !== entry.opId), entry];
          typed.set(each.path, each.value);
        }
      }
      for (let turn = 0; turn < 3 * steps.length + 3; turn += 1) send(false);
      expect(journal).toEqual([]);
      expect(server.conflicts).toBe(0);
      expect(Object.fromEntries([...server.answers].map(([path, { value }]) => [path, value]))).toEqual(
        Object.fromEntries(typed),
      );
    }),
  );
});

/** The rules of save_answers, for one person. */
class ModelServer {
  readonly answers = new Map<string, { value: unknown; rev: number }>();
  readonly known = new Map<string, Acknowledgement>();
  conflicts = 0;

  save({ opId, path, value, baseRev }: JournalEntry): Acknowledgement {
    const before = this.known.get(opId);
    if (before) return before;
    const rev = this.answers.get(path)?.rev ?? 0;
    const isApplied = baseRev === rev;
    if (isApplied) this.answers.set(path, { value, rev: rev + 1 });
    else if (this.answers.get(path)?.value !== value) this.conflicts += 1;
    const outcome = isApplied
      ? told(opId, "applied", rev + 1)
      : told(opId, this.answers.get(path)?.value === value ? "applied" : "conflict", rev);
    this.known.set(opId, outcome);
    return outcome;
  }
}

test("waiting grows from one second to a minute, and is spread", () => {
  expect([1, 2, 3, 7, 100].map((failures) => backOff(failures, 1))).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
  expect(backOff(7, 0.25)).toBe(15_000);
});

describe("the state that a person reads", () => {
  const facts: SaveFacts = {
    waiting: 0,
    refused: 0,
    phase: "idle",
    savedAt: null,
    conflicts: 0,
    late: 0,
    isMemoryOnly: false,
  };
  test.each<[string, Partial<SaveFacts>]>([
    ["nothing", {}],
    ["saved", { savedAt: "2026-01-01T00:00:00Z" }],
    ["saving", { savedAt: "2026-01-01T00:00:00Z", waiting: 1, phase: "sending" }],
    ["kept", { waiting: 3, phase: "retrying" }],
    ["unsafe", { waiting: 3, phase: "retrying", isMemoryOnly: true }],
    ["sign_in", { waiting: 3, phase: "sign_in" }],
    ["refused", { refused: 1, savedAt: "2026-01-01T00:00:00Z" }],
    ["late", { late: 1, savedAt: "2026-01-01T00:00:00Z" }],
  ])("is %s", (state, changes) => expect(saveStateOf({ ...facts, ...changes })).toBe(state));

  test("is never saved while anything waits", () => {
    const any = fc.record({
      waiting: fc.integer({ min: 1, max: 9 }),
      refused: fc.nat(2),
      phase: fc.constantFrom("idle", "sending", "retrying", "sign_in", "other_person", "refused"),
      savedAt: fc.constantFrom(null, "2026-01-01T00:00:00Z"),
      conflicts: fc.nat(2),
      late: fc.nat(2),
      isMemoryOnly: fc.boolean(),
    });
    fc.assert(fc.property(any, (each) => !["saved", "nothing"].includes(saveStateOf(each as SaveFacts))));
  });
});

function told(opId: string, outcome: Acknowledgement["outcome"], rev: number): Acknowledgement {
  return { opId, outcome, rev, seq: 1, at: "2026-01-01T00:00:00Z" };
}
