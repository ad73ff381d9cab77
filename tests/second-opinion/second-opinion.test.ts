import { expect, inject, test } from "vitest";
import { compareRounds } from "./second-opinion.ts";

test(
  "SQL written from the documents alone finds every figure that the program publishes",
  { timeout: 60_000 },
  async () => {
    const { differences, standings, compared } = await compareRounds(inject("superuserUrl"), 2026, 300);
    expect(differences.slice(0, 20)).toEqual([]);
    expect(compared).toBeGreaterThan(150_000);
    // What never occurred was not compared: every kind of measure has Parties in every place where they can stand.
    const never = Object.entries(standings).filter(([standing, parties]) => parties === 0 && !cannotBe.has(standing));
    expect(never).toEqual([]);
    expect(new Set(Object.keys(standings).map((standing) => standing.split(" ")[0]))).toEqual(new Set(kinds));
  },
);

const kinds = ["parties", "total", "ratio", "distinct", "money", "status", "value"];

/** What the Secretariat records for a round is there or not: nobody submits it. */
const cannotBe: ReadonlySet<string> = new Set(["value not_submitted"]);
