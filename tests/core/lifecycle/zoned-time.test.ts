import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, isTimeZone, localOf } from "#app/core/lifecycle/zoned-time.ts";

test.each([
  ["2026-03-31T23:59", "Europe/Zurich", "2026-03-31T21:59:00.000Z"],
  ["2026-01-31T23:59", "Europe/Zurich", "2026-01-31T22:59:00.000Z"],
  ["2026-01-01T00:00", "UTC", "2026-01-01T00:00:00.000Z"],
  ["2026-01-01T00:00", "Asia/Kathmandu", "2025-12-31T18:15:00.000Z"],
  ["2026-01-01T00:00", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
  ["2026-07-01T12:00", "America/New_York", "2026-07-01T16:00:00.000Z"],
])("%s in %s is %s", (local, zone, instant) => {
  expect(instantOf(local, zone)).toEqual({ kind: "exact", instant });
  expect(localOf(instant, zone)).toBe(local);
});

// 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00.
test.each([
  ["2026-03-29T01:59", { kind: "exact", instant: "2026-03-29T00:59:00.000Z" }],
  ["2026-03-29T02:00", { kind: "skipped", from: "02:00", to: "03:00" }],
  ["2026-03-29T02:59", { kind: "skipped", from: "02:00", to: "03:00" }],
  ["2026-03-29T03:00", { kind: "exact", instant: "2026-03-29T01:00:00.000Z" }],
  ["2026-10-25T01:59", { kind: "exact", instant: "2026-10-24T23:59:00.000Z" }],
  [
    "2026-10-25T02:30",
    {
      kind: "repeated",
      from: "03:00",
      to: "02:00",
      first: "2026-10-25T00:30:00.000Z",
      second: "2026-10-25T01:30:00.000Z",
    },
  ],
  ["2026-10-25T03:00", { kind: "exact", instant: "2026-10-25T02:00:00.000Z" }],
])("on the nights when the clocks of Zurich change: %s", (local, meaning) => {
  expect(instantOf(local, "Europe/Zurich")).toEqual(meaning);
});

test("clocks that change by half an hour (Lord Howe) or over midnight (Cairo) are understood", () => {
  expect(instantOf("2026-10-04T02:15", "Australia/Lord_Howe")).toEqual({ kind: "skipped", from: "02:00", to: "02:30" });
  expect(instantOf("2026-04-24T00:30", "Africa/Cairo")).toEqual({ kind: "skipped", from: "00:00", to: "01:00" });
});

test("a day that a country left out does not exist there", () => {
  expect(instantOf("2011-12-30T12:00", "Pacific/Apia")).toMatchObject({ kind: "skipped" });
});

test.each(["2026-02-30T10:00", "2026-01-01T24:00", "2026-01-01", "2026-01-01 10:00", "2026-1-1T10:00", "", "x"])(
  "%j is no local time",
  (local) => {
    expect(instantOf(local, "UTC")).toEqual({ kind: "invalid" });
  },
);

test("names of the IANA list are time zones; offsets and inventions are not", () => {
  for (const zone of ["UTC", "Europe/Zurich", "America/Argentina/Buenos_Aires", "Africa/Nairobi"])
    expect(isTimeZone(zone)).toBe(true);
  for (const zone of ["", "+02:00", "Europe/Nowhere", "Zurich", "Europe/Zurich; DROP TABLE"])
    expect(isTimeZone(zone)).toBe(false);
});

test("whatever the instant and the zone, its local time means that instant, alone or as one of two", () => {
  const zones = [
    "Europe/Zurich",
    "America/Sao_Paulo",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Africa/Casablanca",
  ];
  const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const instant = new Date(minute * 60_000).toISOString();
      const meaning = instantOf(localOf(instant, zone), zone);
      const meant =
        meaning.kind === "exact"
          ? [meaning.instant]
          : meaning.kind === "repeated"
            ? [meaning.first, meaning.second]
            : [];
      expect(meant).toContain(instant);
    }),
    { numRuns: 500 },
  );
});
