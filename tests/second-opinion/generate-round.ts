import type { Measure } from "#app/core/measures/measure.ts";
import type { PartyRow } from "#app/core/rollup/result.ts";
import type { Breakdown } from "#app/core/rollup/roll-up.ts";
import type { RollUpSettings } from "#app/core/rollup/settings.ts";
import { checkSurvey } from "#app/core/survey/check-survey.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Questionnaire } from "#app/core/survey/definition.ts";
import { Dice } from "./dice.ts";
import { generateStates, scramble } from "./generate-answers.ts";
import { generateMeasures } from "./generate-measures.ts";
import { generateQuestionnaire, type Reading } from "./generate-questionnaire.ts";

/** A round as the roll-up takes it. */
export interface GeneratedRound {
  readonly round: string;
  readonly reading: Reading;
  readonly questionnaire: Questionnaire;
  readonly codebook: Codebook;
  readonly measures: readonly Measure[];
  readonly breakdowns: readonly Breakdown[];
  readonly rows: readonly PartyRow[];
  readonly settings: RollUpSettings;
}

const catalogue = { id: "any", version: 1, indicators: [{ code: "1.1.1" }] };

/** Makes a round, the same for the same seed. Throws when its definition is not one that could be published. */
export function generateRound(seed: number, wanted?: Reading): GeneratedRound {
  const dice = new Dice(seed);
  const reading = wanted ?? dice.oneOf<Reading>(["submission", "submission", "submission", "record", "round", "round"]);
  const generated = generateQuestionnaire(dice, reading);
  const { codebook, questionnaire } = check(generated, []);
  const { measures } = check(generated, generateMeasures(dice, codebook, reading)).measures;
  const breakdowns = reading === "round" ? [] : generateBreakdowns(dice);
  const rows = generateRows(dice, codebook, breakdowns, reading);
  const settings = generateSettings(dice, measures);
  return { round: `round-${seed}`, reading, questionnaire, codebook, measures, breakdowns, rows, settings };
}

function check(questionnaire: object, measures: readonly object[]) {
  const needed = measures.length > 0 ? measures : [anyMeasure];
  const file = { catalogue: { id: catalogue.id, version: catalogue.version }, measures: needed };
  const lists = { parties: [], taxa: [], currencies: [] };
  const checked = checkSurvey({ questionnaire, measures: file, catalogue, lists });
  if ("faults" in checked) throw new Error(`A definition that is refused: ${JSON.stringify(checked.faults, null, 1)}`);
  return checked;
}

const anyWords = { en: "any", fr: "any", es: "any" };
const anyMeasure = {
  key: "any",
  kind: "parties",
  indicators: ["1.1.1"],
  label: anyWords,
  unit: anyWords,
  condition: { item: "item_0", answered: true },
  headline: "number",
};

function generateBreakdowns(dice: Dice): Breakdown[] {
  return [
    { breakdown: "region", groups: ["africa", "asia", "europe"] },
    { breakdown: "eu", groups: ["member", "non_member", "union"] },
    { breakdown: "income-group", groups: ["low", "middle", "high"] },
    { breakdown: "size", groups: ["small", "large"] },
  ].slice(0, dice.whole(0, 4));
}

function generateRows(dice: Dice, codebook: Codebook, breakdowns: readonly Breakdown[], reading: Reading): PartyRow[] {
  const isScrambled = dice.chance(0.4);
  const count = reading === "round" ? 1 : dice.whole(1, 16);
  return Array.from({ length: count }, (_, index) => {
    const isSilent = reading === "submission" && dice.chance(0.15);
    const states = isSilent ? null : generateStates(dice, codebook);
    return {
      party: `P${String(index).padStart(2, "0")}`,
      groups: Object.fromEntries(breakdowns.map(({ breakdown, groups }) => [breakdown, dice.oneOf(groups)])),
      items: states && isScrambled ? scramble(dice, states) : states,
    };
  });
}

function generateSettings(dice: Dice, measures: readonly Measure[]): RollUpSettings {
  const rates = { EUR: { rate: "1.0850" }, CHF: { rate: "1.12" }, JPY: { rate: "0.0067" }, KWD: { rate: "3.25" } };
  const known = Object.entries(rates).filter(() => dice.chance(0.6));
  const distinct = measures.filter(({ kind }) => kind === "distinct");
  const matches = distinct.map(({ key }) => [key, generateMatches(dice)]);
  return { rates: Object.fromEntries(known), matches: Object.fromEntries(matches) };
}

/** Which things stand for another: never in a circle, and sometimes for one that stands for a third itself. */
function generateMatches(dice: Dice): Record<string, string> {
  const things = dice.shuffled([
    "yes",
    "no",
    "partly",
    "few",
    "USD",
    "EUR",
    "panthera leo",
    "élan",
    "straße",
    "two lines",
  ]);
  const matched = dice.some([...things.keys()].slice(1), 0);
  return Object.fromEntries(matched.map((index) => [things[index]!, things[dice.whole(0, index - 1)]!]));
}
