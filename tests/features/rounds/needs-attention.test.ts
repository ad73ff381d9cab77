import { expect, test } from "vitest";
import { needsOf } from "#app/features/rounds/needs-attention.ts";
import type { Round, RoundProgress } from "#app/features/rounds/queries.server.ts";

const progress: RoundProgress = {
  counts: { silent: 10, started: 5, submitted: 3, late: 0 },
  withoutFocalPoint: 2,
  savedAfterClosing: 1,
};

function needs(state: Round["state"], dueAt: string, opensAt = "2026-01-01T00:00:00.000Z") {
  const round = { state, dueAt, opensAt, now: "2026-06-01T00:00:00.000Z" } as Round;
  return needsOf(round, progress).map(({ key, count }) => `${key} ${count}`);
}

test("far from the due time, only what would keep a Party from submitting needs attention", () => {
  expect(needs("open", "2026-12-01T00:00:00.000Z")).toEqual(["no_focal_point 2"]);
});

test("near the due time silence does, after it every Party that has not submitted", () => {
  expect(needs("open", "2026-06-15T00:00:00.000Z")).toEqual(["silent_near_due 10", "no_focal_point 2"]);
  expect(needs("open", "2026-05-15T00:00:00.000Z")).toEqual(["missing_after_due 15", "no_focal_point 2"]);
});

test("a closed round waits to be frozen, a frozen one to be published; what came too late is told", () => {
  expect(needs("closed", "2026-05-01T00:00:00.000Z")).toEqual(["not_frozen 1", "saved_after_closing 1"]);
  expect(needs("frozen", "2026-05-01T00:00:00.000Z")).toEqual(["not_published 1", "saved_after_closing 1"]);
  expect(needs("published", "2026-05-01T00:00:00.000Z")).toEqual([]);
});

test("a round that opens within a week is told", () => {
  expect(needs("scheduled", "2026-12-01T00:00:00.000Z", "2026-06-05T00:00:00.000Z")).toEqual([
    "no_focal_point 2",
    "opens_soon 1",
  ]);
});
