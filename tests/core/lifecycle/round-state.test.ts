import { expect, test } from "vitest";
import { endOfAnswers, mayAct, roundStateAt, roundStates, type RoundTimes } from "#app/core/lifecycle/round-state.ts";

const times: RoundTimes = {
  opensAt: "2026-01-01T00:00:00.000Z",
  closesAt: "2026-02-01T00:00:00.000Z",
  closedAt: null,
  frozenAt: null,
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

test("closed by a person it is closed before its time; frozen and published it is so for good", () => {
  const closedAt = "2026-01-10T00:00:00.000Z";
  expect(roundStateAt({ ...times, closedAt }, closedAt)).toBe("closed");
  expect(roundStateAt({ ...times, closedAt, frozenAt: closedAt }, "2026-03-01T00:00:00.000Z")).toBe("frozen");
  expect(roundStateAt({ ...times, publishedAt: "2026-03-01T00:00:00.000Z" }, "2026-01-10T00:00:00.000Z")).toBe(
    "published",
  );
});

test("a round is closed while it is scheduled or open, frozen once it is over, and published when it is frozen", () => {
  const acts = ["close", "freeze", "publish"] as const;
  expect(roundStates.map((state) => [state, ...acts.filter((act) => mayAct(act, state))])).toEqual([
    ["scheduled", "close"],
    ["open", "close"],
    ["closed", "freeze"],
    ["frozen", "freeze", "publish"],
    ["published", "freeze", "publish"],
  ]);
});

test("answers end at the earlier of the closing time and the closing", () => {
  expect(endOfAnswers(times)).toBe(times.closesAt);
  expect(endOfAnswers({ ...times, closedAt: "2026-01-10T00:00:00.000Z" })).toBe("2026-01-10T00:00:00.000Z");
  expect(endOfAnswers({ ...times, closedAt: "2026-02-10T00:00:00.000Z" })).toBe(times.closesAt);
});
