import { expect, test } from "vitest";
import { inventRecord } from "../../../app/core/invent/invent-record.ts";
import { draftFromFile } from "../../../app/core/survey/draft-from-file.ts";
import { readResponse } from "../../../app/core/survey/read-response.ts";
import { choiceOf, codebookOf, inAll, itemOf } from "../../support/small-codebook.ts";

const round = { round: "a", period: ["2024-01-01", "2025-12-31"] } as const;
const parties = Array.from({ length: 100 }, (_, index) => ({ party: `P${index}`, region: "africa" }));

const codebook = codebookOf(
  [
    choiceOf("category", ["1", "2", "3"], { reasons: ["no_information"] }),
    itemOf("visits", "table", {
      columns: [
        { ...itemOf("days", "integer"), kind: "integer" },
        { ...choiceOf("topics", ["a", "b", "c"]), kind: "choices" },
      ],
      maximumRows: 3,
    }),
    itemOf("budget", "decimal", { section: "two" }),
  ],
  {
    recordedBy: "secretariat",
    sections: [
      { name: "one", title: inAll("One"), description: null },
      { name: "two", title: inAll("Two"), description: null, about: "round" },
    ],
  },
);

test("entries are about a Party or about the round, as the sections say, and the same each time", () => {
  const entries = inventRecord(codebook, parties, round);
  expect(entries.filter(({ party }) => party === null).map(({ item }) => item)).toEqual(["budget"]);
  expect(entries.filter(({ item }) => item === "category").length).toBeGreaterThan(90);
  expect(inventRecord(codebook, parties, round)).toEqual(entries);
});

test("every entry can be read, says that it is invented, and is dated after the period", () => {
  for (const { item, given, source, sourceDate } of inventRecord(codebook, parties, round)) {
    const draft = draftFromFile(codebook, { [item]: given });
    expect(draft.faults).toEqual([]);
    expect(readResponse(codebook, draft.answers).faults).toEqual([]);
    expect(source).toMatch(/^Invented/);
    expect(sourceDate > "2025-12-31" && sourceDate < "2026-03-03").toBe(true);
  }
});
