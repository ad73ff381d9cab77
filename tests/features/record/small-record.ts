import { publishVersion } from "#app/features/surveys/publish-version.server.ts";
import type { Recorder } from "#app/features/record/record-entry.ts";
import { readRecord, type RoundRecord } from "#app/features/record/queries.server.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";

/** Officers of the Secretariat. */
export const olga: Recorder = { id: "olga", name: "Olga Petrova" };
export const paul: Recorder = { id: "paul", name: "Paul Ndiaye" };

const words = (en: string) => ({ default: en, fr: `${en} (fr)`, es: `${en} (es)` });
const codes = (...values: readonly string[]) => values.map((value) => ({ value, text: words(value) }));

/** A record of one item of each kind that matters: about Parties, and about the round. */
export const smallRecord = {
  title: words("What the Secretariat records"),
  recordedBy: "secretariat",
  pages: [
    {
      name: "of_parties",
      title: words("About each Party"),
      elements: [
        {
          type: "radiogroup",
          name: "category",
          title: words("Category of legislation"),
          indicators: ["1.3.1"],
          reasons: ["no_information", "not_applicable"],
          choices: codes("one", "two", "three"),
        },
        {
          type: "text",
          answerType: "decimal",
          name: "arrears",
          title: words("Arrears"),
          unit: words("CHF"),
          minimum: "0",
          indicators: ["4.2.1"],
        },
        {
          type: "checkbox",
          name: "languages",
          title: words("Languages"),
          choices: codes("en", "fr", "es"),
          indicators: ["1.3.1"],
        },
      ],
    },
    {
      name: "of_round",
      title: words("About the round"),
      about: "round",
      elements: [
        {
          type: "text",
          answerType: "integer",
          name: "projects",
          title: words("Projects"),
          unit: words("projects"),
          minimum: "0",
          maximum: "1000",
          indicators: ["4.1.1"],
          reasons: ["no_information"],
        },
        {
          type: "paneldynamic",
          name: "species",
          title: words("Species"),
          indicators: ["1.3.1"],
          maxPanelCount: 5,
          templateTitle: words("Species"),
          panelAddText: words("Add a species"),
          panelRemoveText: words("Remove the species"),
          templateElements: [
            { type: "text", answerType: "text", name: "taxon", title: words("Taxon"), isRequired: true },
            { type: "dropdown", name: "status", title: words("Status"), choices: codes("better", "worse") },
            { type: "text", answerType: "integer", name: "trips", title: words("Trips") },
          ],
        },
      ],
    },
  ],
};

/** Publishes it as `small-record/v1`. The catalogue must be there. */
export async function publishSmallRecord(): Promise<void> {
  const published = await publishVersion(
    {
      survey: "small-record",
      number: 1,
      questionnaire: smallRecord,
      measures: {
        catalogue: { id: "strategic-vision", version: 1 },
        measures: [
          {
            key: "first_category",
            kind: "parties",
            indicators: ["1.3.1"],
            label: { en: "First category", fr: "Première catégorie", es: "Primera categoría" },
            unit: { en: "Parties", fr: "Parties", es: "Partes" },
            condition: { item: "category", in: ["one"] },
            headline: "number",
          },
        ],
      },
    },
    null,
  );
  if (!("version" in published)) throw new Error(JSON.stringify(published));
}

/** The round, which must be there, and its record. */
export async function recordOf(id: string): Promise<{ readonly round: Round; readonly record: RoundRecord }> {
  const round = await readRound(id);
  if (!round) throw new Error(`There is no round ${id}.`);
  return { round, record: await readRecord(round) };
}
