import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inventAnswers } from "../app/core/invent/invent-answers.ts";
import { inventedRates } from "../app/core/invent/invented-currencies.ts";
import { inventParty } from "../app/core/invent/invented-party.ts";
import type { Leanings } from "../app/core/invent/leanings.ts";
import type { Reading, RoundMeasure } from "../app/core/measures/round-measure.ts";
import { headlineOf } from "../app/core/rollup/headline-of.ts";
import type { PartyRow } from "../app/core/rollup/result.ts";
import { rollUp } from "../app/core/rollup/roll-up.ts";
import type { Codebook } from "../app/core/survey/codebook.ts";
import { itemsAbout } from "../app/core/survey/items-about.ts";
import { readResponse } from "../app/core/survey/read-response.ts";
import { secretariatRecordLeanings } from "../app/demonstration/secretariat-record-leanings.ts";
import { strategicVisionLeanings } from "../app/demonstration/strategic-vision-leanings.ts";
import { registerSchema } from "../app/features/surveys/inputs.ts";
import { readJson } from "../app/features/surveys/read-folder.server.ts";
import { printIndicators } from "./support/print-indicators.ts";
import { readVision } from "./support/vision-versions.ts";

const vision = await readVision();
const { parties } = registerSchema.parse(readJson("surveys/register/parties.json"));
const round = { round: "invented", period: ["2024-01-01", "2025-12-31"] as const };

test("docs/indicators.md is what the surveys say (npm run indicators writes it)", () => {
  expect(readFileSync("docs/indicators.md", "utf8")).toBe(printIndicators(vision));
});

describe("over an invented round of 185 Parties and the record", () => {
  const present = new Set(
    [vision.asked, vision.record].flatMap(({ measures, codebook }) =>
      presentOf(measures, codebook).flatMap(({ measure }) => measure.indicators),
    ),
  );

  test("there are as many Parties and indicators as the Vision has", () => {
    expect(parties).toHaveLength(185);
    expect(vision.catalogue.indicators).toHaveLength(53);
  });

  test.each(vision.catalogue.indicators.map(({ code }) => code))(
    "indicator %s has a figure that stands first",
    (code) => {
      expect(present.has(code)).toBe(true);
    },
  );
});

/** The measures whose headline there is, over everything that is made up. */
function presentOf(measures: readonly RoundMeasure[], codebook: Codebook): readonly RoundMeasure[] {
  const rates = Object.fromEntries(Object.entries(inventedRates).map(([currency, rate]) => [currency, { rate }]));
  return (["submission", "record", "round"] as const).flatMap((reads) => {
    const read = measures.filter((each) => each.reads === reads);
    const rows = rowsOf(reads, codebook);
    const results = rollUp(
      read.map(({ measure }) => measure),
      rows,
      [],
      { rates, matches: {} },
    );
    return read.filter(
      ({ measure }, index) => !measure.secondary && headlineOf(measure, results[index]!.all).value !== null,
    );
  });
}

function rowsOf(reads: Reading, codebook: Codebook): PartyRow[] {
  const about = itemsAbout(codebook, reads === "round" ? "round" : "party");
  const leanings = reads === "submission" ? strategicVisionLeanings : secretariatRecordLeanings;
  if (reads === "round") return [inventRow("the round", "", about, leanings)];
  return parties.map(({ iso3, region }) => inventRow(iso3, region, about, leanings));
}

function inventRow(party: string, region: string, about: Codebook, leanings: Leanings): PartyRow {
  const invented = inventParty(party, region, round);
  // Of the round itself the Secretariat knows all there is.
  const known = region === "" ? { ...invented, blanks: 0, noInformation: 0 } : invented;
  return { party, groups: {}, items: readResponse(about, inventAnswers(about, known, leanings)).states };
}
