import { expect, test } from "vitest";
import { spanBetween, timelineOf, type TimelineTimes } from "#app/core/lifecycle/timeline.ts";

const times: TimelineTimes = {
  launchedAt: "2026-01-01T00:00:00.000Z",
  opensAt: "2026-01-11T00:00:00.000Z",
  dueAt: "2026-01-21T00:00:00.000Z",
  closesAt: "2026-01-31T00:00:00.000Z",
  closedAt: null,
  frozenAt: null,
  publishedAt: null,
};

const keysOf = (changed: Partial<TimelineTimes>, now: string) =>
  timelineOf({ ...times, ...changed }, now).steps.map(({ key, isPast }) => (isPast ? `${key} (past)` : key));

test("a line of time has the launch, the opening, the due time, the closing, the freezing and the publishing", () => {
  expect(keysOf({}, "2026-01-15T00:00:00.000Z")).toEqual([
    "launched (past)",
    "opens (past)",
    "due",
    "closes",
    "frozen",
    "published",
  ]);
});

test("now stands in its stretch where it is: 4 of 10 days", () => {
  expect(timelineOf(times, "2026-01-15T00:00:00.000Z")).toMatchObject({ passed: 2, share: 0.4 });
});

test("before the opening now stands between launch and opening", () => {
  expect(timelineOf(times, "2026-01-06T00:00:00.000Z")).toMatchObject({ passed: 1, share: 0.5 });
});

test("nobody knows how far it is from the closing to a publishing that has no date", () => {
  expect(timelineOf(times, "2026-03-01T00:00:00.000Z")).toMatchObject({ passed: 4, share: null });
});

test("published, everything is past", () => {
  const published = {
    closedAt: times.closesAt,
    frozenAt: "2026-02-05T00:00:00.000Z",
    publishedAt: "2026-02-10T00:00:00.000Z",
  };
  expect(keysOf(published, "2026-03-01T00:00:00.000Z").every((key) => key.endsWith("(past)"))).toBe(true);
});

test("a round closed early never reaches what was announced for later; one called off never opened", () => {
  expect(keysOf({ closedAt: "2026-01-15T00:00:00.000Z" }, "2026-01-16T00:00:00.000Z")).toEqual([
    "launched (past)",
    "opens (past)",
    "closed_early (past)",
    "frozen",
    "published",
  ]);
  expect(keysOf({ closedAt: "2026-01-05T00:00:00.000Z" }, "2026-01-16T00:00:00.000Z")).toEqual([
    "launched (past)",
    "closed_early (past)",
    "frozen",
    "published",
  ]);
});

test("a round that was published before there were snapshots has no freezing on its line", () => {
  const published = { closedAt: times.closesAt, publishedAt: "2026-02-10T00:00:00.000Z" };
  expect(keysOf(published, "2026-03-01T00:00:00.000Z").slice(-2)).toEqual(["closes (past)", "published (past)"]);
});

test("a round launched after its opening begins with the opening", () => {
  expect(keysOf({ launchedAt: "2026-01-12T00:00:00.000Z" }, "2026-01-15T00:00:00.000Z")[0]).toBe("opens (past)");
});

test.each([
  ["2026-01-01T00:00:59.000Z", { unit: "minutes", count: 0 }],
  ["2026-01-01T01:59:00.000Z", { unit: "minutes", count: 119 }],
  ["2026-01-01T02:00:00.000Z", { unit: "hours", count: 2 }],
  ["2026-01-02T23:59:00.000Z", { unit: "hours", count: 47 }],
  ["2026-01-03T00:00:00.000Z", { unit: "days", count: 2 }],
])("the span from midnight to %s, in the unit that people would use", (to, span) => {
  expect(spanBetween("2026-01-01T00:00:00.000Z", to)).toEqual(span);
  expect(spanBetween(to, "2026-01-01T00:00:00.000Z")).toEqual(span);
});
