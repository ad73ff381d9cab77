import { expect, test } from "vitest";
import { endOfAnswers, mayAct, roundStateAt, roundStates, type RoundTimes } from "#app/core/lifecycle/round-state.ts";

const times: RoundTimes = {
  opensAt: "2026-01-01T00:00:00.000Z",
  closesAt: "2026-02-01T00:00:00.000Z",
  closedAt: null,
  publishedAt: null,
};

test.each([
  ["2025-12-31T23:59:59.999Z", "scheduled"],
  ["2026-01-01T00:00:00.000Z", "open"],
  ["2026-01-31T23:59:59.999Z", "open"],
  ["2026-02-01T00:00:00.000Z", "closed"],
])("at %s the round is %s: the opening instant is in, the closing instant is out", (now, state) => {
  expect(roundStateAt(times, now)).toBe(state);
});

test("closed by a person it is closed before its time; published it is published for good", () => {
  const closedAt = "2026-01-10T00:00:00.000Z";
  expect(roundStateAt({ ...times, closedAt }, closedAt)).toBe("closed");
  expect(roundStateAt({ ...times, publishedAt: "2026-03-01T00:00:00.000Z" }, "2026-01-10T00:00:00.000Z")).toBe(
    "published",
  );
});

test("a round is closed while it is scheduled or open, and published when it is closed", () => {
  expect(roundStates.map((state) => [state, mayAct("close", state), mayAct("publish", state)])).toEqual([
    ["scheduled", true, false],
    ["open", true, false],
    ["closed", false, true],
    ["published", false, false],
  ]);
});

test("answers end at the earlier of the closing time and the closing", () => {
  expect(endOfAnswers(times)).toBe(times.closesAt);
  expect(endOfAnswers({ ...times, closedAt: "2026-01-10T00:00:00.000Z" })).toBe("2026-01-10T00:00:00.000Z");
  expect(endOfAnswers({ ...times, closedAt: "2026-02-10T00:00:00.000Z" })).toBe(times.closesAt);
});
