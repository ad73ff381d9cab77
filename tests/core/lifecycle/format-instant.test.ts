import { expect, test } from "vitest";
import { formatDate, formatInstant } from "#app/core/lifecycle/format-instant.ts";

test("a date has its month in words, and the first of a month is an ordinal in French", () => {
  expect(formatDate("2026-03-31", "en")).toBe("31 March 2026");
  expect(formatDate("2026-03-01", "fr")).toBe("1er mars 2026");
  expect(formatDate("2026-03-01", "es")).toBe("1 de marzo de 2026");
});

test("an instant is told by the clocks of its zone, with the zone", () => {
  const instant = "2026-03-31T21:59:00.000Z";
  expect(formatInstant(instant, "Europe/Zurich", "en")).toBe("31 March 2026, 23:59 (Europe/Zurich, UTC+2)");
  expect(formatInstant(instant, "UTC", "fr")).toBe("31 mars 2026, 21:59 (UTC)");
  expect(formatInstant(instant, "America/New_York", "es")).toBe(
    "31 de marzo de 2026, 17:59 (America/New York, UTC\u22124)",
  );
});
