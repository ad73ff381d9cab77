import { beforeAll, expect, test } from "vitest";
import { languages } from "#app/core/language.ts";
import { catalogueTree } from "#app/features/results/indicator-view.ts";
import { undeterminedObjectives } from "#app/features/results/undetermined-objectives.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import type { Definition } from "#app/features/surveys/check-definition.server.ts";
import type { Catalogue } from "#app/features/surveys/inputs.ts";
import { loadReferences } from "#app/features/surveys/load-definitions.server.ts";
import { publishCatalogue } from "#app/features/surveys/publish-catalogue.server.ts";
import { publishVersion } from "#app/features/surveys/publish-version.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { readFolder, readJson } from "#app/features/surveys/read-folder.server.ts";
import { useDatabase } from "../../support/database.ts";
import { aRound } from "../rounds/scenario.ts";

useDatabase();
const before = readJson("surveys/catalogue/strategic-vision/v2.json") as Catalogue;
const reworded = { en: "Reworded by the meeting.", fr: "Reformulé par la session.", es: "Reformulado por la reunión." };
const added = { en: "An indicator of 1.4.", fr: "Un indicateur de 1.4.", es: "Un indicador de 1.4." };

/** The Vision as the next meeting might amend it: 1.4.1 is new, 4.3.4 is gone, 2.3.2 has other words. */
const amended: Catalogue = {
  ...before,
  version: 3,
  objectives: before.objectives.map((objective) => {
    const { withoutIndicators: _, note: __, ...determined } = objective;
    return objective.code === "1.4" ? determined : objective;
  }),
  indicators: before.indicators
    .filter(({ code }) => code !== "4.3.4")
    .map((indicator) => (indicator.code === "2.3.2" ? { ...indicator, title: reworded } : indicator))
    .concat({ ...before.indicators[0]!, code: "1.4.1", objective: "1.4", title: added }),
};

beforeAll(async () => {
  expect(await loadReferences(null)).toEqual([]);
  expect(await publishVersion(onCatalogue(1, before.version), null)).toHaveProperty("version");
  await launchRound({ ...aRound, id: "older", version: "vision/v1" }, null);
  expect(await publishCatalogue(amended, null)).toEqual({ alreadyPublished: false });
  expect(await publishVersion(onCatalogue(2, amended.version), null)).toHaveProperty("version");
  await launchRound({ ...aRound, id: "newer", version: "vision/v2" }, null);
});

test("a round on the older catalogue keeps its texts, its codes and its decisions, in every language", async () => {
  const catalogue = await catalogueOf("older");
  expect(catalogue).toEqual(before);
  for (const language of languages) {
    const titles = new Map(indicatorsOf(catalogue, language));
    expect(titles.get("2.3.2")).toBe(before.indicators.find(({ code }) => code === "2.3.2")!.title[language]);
    expect(titles.has("4.3.4")).toBe(true);
    expect(titles.has("1.4.1")).toBe(false);
    expect(undeterminedObjectives(catalogue, language).map(({ code }) => code)).toEqual(["1.4"]);
  }
});

test("a round on the newer one has the new code, the new words, and not the code that was dropped", async () => {
  const catalogue = await catalogueOf("newer");
  for (const language of languages) {
    const titles = new Map(indicatorsOf(catalogue, language));
    expect(titles.get("2.3.2")).toBe(reworded[language]);
    expect(titles.get("1.4.1")).toBe(added[language]);
    expect(titles.has("4.3.4")).toBe(false);
    expect(undeterminedObjectives(catalogue, language)).toEqual([]);
  }
});

test("a version that still feeds a dropped code is refused by name", async () => {
  const record = readFolder("surveys/secretariat-record/v1");
  const measures = { ...(record.measures as object), catalogue: { id: amended.id, version: amended.version } };
  const refused = await publishVersion({ ...record, number: 2, measures }, null);
  const faults = "faults" in refused ? refused.faults : [];
  expect(new Set(faults.map(({ problem, params }) => `${problem} ${params["indicator"]}`))).toEqual(
    new Set(["unknown_indicator 4.3.4"]),
  );
});

/** The same questions and measures, for one version of the catalogue. */
function onCatalogue(number: number, version: number): Definition {
  const { questionnaire, measures } = readFolder("surveys/strategic-vision/v2");
  return {
    survey: "vision",
    number,
    questionnaire,
    measures: { ...(measures as object), catalogue: { id: before.id, version } },
  };
}

async function catalogueOf(round: string): Promise<Catalogue> {
  const { version } = (await readRound(round))!;
  return (await readVersion(version))!.catalogue;
}

function indicatorsOf(catalogue: Catalogue, language: (typeof languages)[number]): [string, string][] {
  return catalogueTree(catalogue, [], language).flatMap(({ objectives }) =>
    objectives.flatMap(({ indicators }) => indicators.map(({ code, title }): [string, string] => [code, title])),
  );
}
