import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Codebook, Item } from "#app/core/survey/codebook.ts";
import type { ServerDraft } from "#app/features/responses/components/draft-setting.ts";
import { DraftStore } from "#app/features/responses/components/draft-store.ts";
import { changedCells, rowKey, toFormRows } from "#app/features/responses/components/table-rows.ts";
import type { Acknowledgement, Edit, JournalEntry } from "#app/features/responses/journal/journal-entry.ts";
import { addEdit } from "#app/features/responses/journal/queue.ts";

const words = { en: "", fr: "", es: "" };
const field = {
  label: words,
  guidance: null,
  unit: null,
  required: false,
  codes: [],
  exclusiveCodes: [],
  minimum: null,
};
const text = { ...field, name: "remarks", kind: "long_text", maximum: null, maximumLength: null } as const;
const asked = {
  section: "one",
  indicators: [],
  why: null,
  reasons: [],
  shownWhen: null,
  universe: null,
  columns: [],
  maximumRows: null,
};
const remarks: Item = { ...text, ...asked };
const table: Item = {
  ...text,
  ...asked,
  name: "quotas",
  kind: "table",
  maximumRows: 5,
  columns: [{ ...text, name: "number", kind: "integer" }],
};
const codebook: Codebook = {
  title: words,
  description: null,
  sections: [{ name: "one", title: words, description: null }],
  items: [remarks, table],
};
const ana = { id: "ana", name: "Ana" };
const ben = { id: "ben", name: "Ben" };
const at = "2026-01-01T00:00:00.000Z";

let journal: JournalEntry[] = [];
let server: ServerDraft;
let elsewhere: string[] = [];
let store: DraftStore;

beforeEach(() => {
  vi.useFakeTimers();
  journal = [];
  elsewhere = [];
  server = { seq: 0, answers: {}, conflicts: [] };
  store = open();
  return () => vi.useRealTimers();
});

function open(entries: readonly JournalEntry[] = []): DraftStore {
  const opened = new DraftStore(
    {
      person: ana,
      response: "r1",
      codebook,
      draft: server,
      entries,
      journal: { clientId: "tab-1", phase: "idle", isMemoryOnly: () => false, add },
      fetchDraft: async () => server,
      now: () => at,
    },
    null,
  );
  opened.onElsewhere = (paths) => elsewhere.push(...paths);
  return opened;
}

async function add(edit: Edit): Promise<JournalEntry> {
  const waiting = journal.filter(({ path }) => path === edit.path);
  const entry = addEdit(waiting, edit, `op-${journal.length + 1}`, journal.length + 1);
  journal = [...journal.filter(({ opId }) => opId !== entry.opId), entry];
  return entry;
}

const say = (value: string) => ({ value, raw: null, reason: null });
const tell = (entry: JournalEntry, outcome: Acknowledgement["outcome"], rev: number) => {
  journal = journal.filter(({ opId }) => opId !== entry.opId);
  store.acknowledged([{ entry, told: { opId: entry.opId, outcome, rev, seq: rev, at } }]);
};
/** What the server holds when Ben's text stands and Ana's was kept aside. */
const clash = (path: string, theirs: ServerDraft["answers"][string]["value"], mine: JournalEntry): ServerDraft => ({
  seq: 9,
  answers: { [path]: { value: theirs, raw: null, reason: null, rev: 4, savedBy: ben, savedAt: at } },
  conflicts: [{ ...mine, seq: 9, savedBy: ana, savedAt: at }],
});

describe("typing", () => {
  test("is shown at once, written when it rests, and saved only when the server has said so", async () => {
    store.edit("remarks", say("a"));
    store.edit("remarks", say("ab"));
    expect([store.read("remarks").value, journal.length, store.facts().waiting]).toEqual(["ab", 0, 1]);
    await vi.advanceTimersByTimeAsync(400);
    expect(journal).toMatchObject([{ value: "ab", baseRev: 0 }]);
    expect(store.facts()).toMatchObject({ waiting: 1, savedAt: null });
    tell(journal[0]!, "applied", 1);
    expect(store.facts()).toMatchObject({ waiting: 0, savedAt: at });
    expect([store.read("remarks").value, store.noteOf("remarks")]).toEqual(["ab", { kind: "saved", at }]);
  });

  test("that waits from before stands above what the server has", () => {
    server = { ...server, answers: { remarks: { ...say("old"), rev: 2, savedBy: ben, savedAt: at } } };
    const waiting = addEdit(
      [],
      {
        ...say("mine"),
        person: "ana",
        response: "r1",
        path: "remarks",
        baseRev: 1,
        settles: null,
        clientId: "tab-0",
        clientAt: at,
      },
      "op-0",
      1,
    );
    store = open([waiting]);
    expect([store.read("remarks").value, store.facts().waiting]).toEqual(["mine", 1]);
  });

  test("goes on from the revision that the server gave to the words before", async () => {
    store.edit("remarks", say("a"));
    await store.flush();
    const [sent] = journal;
    store.edit("remarks", say("ab"));
    tell(sent!, "applied", 1);
    await store.flush();
    expect(journal).toMatchObject([{ value: "ab", baseRev: 1 }]);
  });
});

describe("when a colleague was faster", () => {
  test("the field keeps the words while the person is in it, then shows the colleague's beside the choice", async () => {
    store.focus("remarks");
    store.edit("remarks", say("mine"));
    await store.flush();
    const [mine] = journal;
    server = clash("remarks", "theirs", mine!);
    tell(mine!, "conflict", 4);
    await vi.runAllTimersAsync();
    expect(store.read("remarks").value).toBe("mine");
    expect(store.conflictsOf("remarks")).toHaveLength(1);
    // Typing on is still against what was seen: nobody is overwritten.
    store.edit("remarks", say("mine, longer"));
    await store.flush();
    expect(journal).toMatchObject([{ value: "mine, longer", baseRev: 0 }]);
    tell(journal[0]!, "conflict", 4);
    store.focus(null);
    expect(store.read("remarks").value).toBe("theirs");
    expect(elsewhere).toContain("remarks");
  });

  test("the choice is made against what stands, and settles what was shown", async () => {
    store.edit("remarks", say("mine"));
    await store.flush();
    const [mine] = journal;
    server = clash("remarks", "theirs", mine!);
    tell(mine!, "conflict", 4);
    await vi.runAllTimersAsync();
    await store.choose("remarks", say("mine"));
    expect(journal).toMatchObject([{ value: "mine", baseRev: 4, settles: 9 }]);
    expect([store.read("remarks").value, store.facts().conflicts]).toEqual(["mine", 0]);
  });

  test("two lists of rows become one, without asking: nobody's row is left out", async () => {
    store.edit("quotas", { value: ["aaaa", "mine"], raw: null, reason: null });
    await store.flush();
    const [mine] = journal;
    server = clash("quotas", ["aaaa", "bens"], mine!);
    tell(mine!, "conflict", 4);
    await vi.runAllTimersAsync();
    expect(journal).toMatchObject([{ value: ["aaaa", "bens", "mine"], baseRev: 4, settles: 9 }]);
  });
});

test("words after the closing stay on the page, and are said to be kept and not submitted", async () => {
  store.edit("remarks", say("too late"));
  await store.flush();
  tell(journal[0]!, "late", 0);
  expect([store.read("remarks").value, store.noteOf("remarks"), store.facts().late]).toEqual([
    "too late",
    { kind: "late" },
    1,
  ]);
});

test("a removed row can be put back with what it held", () => {
  const rows = [
    { [rowKey]: "aaaa", number: "1" },
    { [rowKey]: "bbbb", number: "2" },
  ];
  for (const [path, answer] of changedCells(table, rows, store.read, "en")) store.edit(path, answer);
  for (const [path, answer] of changedCells(table, rows.slice(1), store.read, "en")) store.edit(path, answer);
  expect(store.read("quotas").value).toEqual(["bbbb"]);
  store.restoreRow("quotas");
  expect(toFormRows(table, store.read, "en")).toEqual(rows);
  expect(store.hasRemovedRow("quotas")).toBe(false);
});
