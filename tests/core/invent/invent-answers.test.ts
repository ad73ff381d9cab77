import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../../app/core/survey/check-survey.ts";
import { readResponse } from "../../../app/core/survey/read-response.ts";
import { inventAnswers } from "../../../app/core/invent/invent-answers.ts";
import type { Invented } from "../../../app/core/invent/invented-party.ts";
import { referencesInFiles } from "../../../app/features/surveys/references.server.ts";
import { strategicVisionLeanings } from "../../../app/demonstration/strategic-vision-leanings.ts";

const lists = await referencesInFiles("surveys").readLists();
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe.each(["v1", "v2", "v3"])("answers made up to strategic-vision/%s", (version) => {
  const folder = `surveys/strategic-vision/${version}`;
  const measures = read(`${folder}/measures.json`);
  const checked = checkSurvey({
    questionnaire: read(`${folder}/questionnaire.json`),
    measures,
    catalogue: read(`surveys/catalogue/strategic-vision/v${measures.catalogue.version}.json`),
    lists,
  });
  if ("faults" in checked) throw new Error("the survey has faults");
  const { codebook } = checked;
  const parties = Array.from({ length: 100 }, (_, index) => inventedParty(`P${index}`));

  test.each([
    ["knowing what is likely", strategicVisionLeanings],
    ["knowing nothing but the codebook", {}],
  ])("can be submitted as they are, %s", (_how, leanings) => {
    const faults = parties.flatMap((party) => readResponse(codebook, inventAnswers(codebook, party, leanings)).faults);
    expect(faults).toEqual([]);
  });

  test("are the same for the same Party and round, and others in another round", () => {
    const [first, again, other] = ["a", "a", "b"].map((round) => [
      ...inventAnswers(codebook, { ...inventedParty("P1"), round }),
    ]);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test("a name is written only where nothing is chosen from the list beside it", () => {
    const written = parties.flatMap((party) => {
      const cells = inventAnswers(codebook, party, strategicVisionLeanings);
      return [...cells.keys()].filter(
        (path) => path.endsWith("/taxon") && cells.has(path.replace(/taxon$/, "species")),
      );
    });
    expect(written).toEqual([]);
  });
});

function inventedParty(party: string): Invented {
  return {
    party,
    language: "fr",
    round: "a",
    means: 0.5,
    blanks: 0.1,
    noInformation: 0.1,
    period: ["2024-01-01", "2025-12-31"],
  };
}
