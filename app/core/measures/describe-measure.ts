import type { Item } from "../survey/codebook.ts";
import { describeCondition } from "./describe-condition.ts";
import { describeFigures } from "./describe-figures.ts";
import { describeScope } from "./describe-scope.ts";
import { describePlaces, describeSumScope, describeZero } from "./describe-sum.ts";
import { itemsInCondition } from "./items-read.ts";
import type { Measure, PartiesMeasure, RatioMeasure, TotalMeasure } from "./measure.ts";
import { itemNamed, type Phrasing } from "./phrasing.ts";
import { readingOf } from "./reading-of.ts";

/**
 * A measure in sentences: what it counts, of which questions and answers, what becomes of the Parties that do not say, and
 * what the percentage is of. Made from the measure and the codebook, so it cannot say anything else than what is computed.
 */
export function describeMeasure(measure: Measure, phrasing: Phrasing): string {
  const kept = phrasing.codebook.recordedBy && measure.kind !== "value" ? [phrasing.t("record.kept")] : [];
  return [...sentencesOf(measure, phrasing), ...kept].join(" ");
}

function sentencesOf(measure: Measure, phrasing: Phrasing): readonly string[] {
  switch (measure.kind) {
    case "parties":
      return partiesSentences(measure, phrasing);
    case "total":
      return totalSentences(measure, phrasing);
    case "ratio":
      return ratioSentences(measure, phrasing);
    default:
      return describeFigures(measure, phrasing);
  }
}

function partiesSentences(measure: PartiesMeasure, phrasing: Phrasing): string[] {
  const { t, codebook } = phrasing;
  const items = itemsInCondition(measure.condition).map((name) => itemNamed(name, phrasing));
  return [
    t("parties.counts", { condition: describeCondition(measure.condition, phrasing) }),
    ...describeScope(itemsInCondition(measure.condition), phrasing),
    ...(codebook.recordedBy
      ? recordSentences(measure, items, phrasing)
      : [...unknownSentences(measure, items, phrasing), t(`parties.${measure.headline}`)]),
  ];
}

function recordSentences(measure: PartiesMeasure, items: readonly Item[], { t }: Phrasing): string[] {
  const unknown = isNeverUnknown(measure) ? [] : [t(items.length > 1 ? "record.undecided" : "record.blank")];
  return [...unknown, t(`record.${measure.headline}`)];
}

/** What becomes of Parties that do not say. With several questions, a missing answer matters only where it decides. */
function unknownSentences(measure: PartiesMeasure, items: readonly Item[], { t }: Phrasing): string[] {
  const [only] = items;
  if (items.length > 1 || only === undefined) return [t("parties.undecided")];
  if (isNeverUnknown(measure)) return [];
  return [
    ...(only.reasons.includes("not_applicable") ? [t("parties.not_applicable")] : []),
    t(only.reasons.includes("no_information") ? "parties.no_information" : "parties.blank"),
  ];
}

function isNeverUnknown({ condition }: PartiesMeasure): boolean {
  return "answered" in condition || ("not" in condition && "answered" in condition.not);
}

function totalSentences(measure: TotalMeasure, phrasing: Phrasing): string[] {
  const { t } = phrasing;
  const { sum } = measure;
  const reads = readingOf(measure, phrasing.codebook);
  const adds = { submission: "total.adds", record: "record.adds", round: "record.adds_round" }[reads];
  const hasParts = sum.of.length > 1 || sum.of.some((addend) => addend.column !== undefined);
  return [
    t(adds, { addends: describePlaces(sum.of, phrasing) }),
    ...describeSumScope([sum], phrasing),
    ...describeZero(sum, "total.zero", phrasing),
    t(reads === "submission" ? "total.missing" : "record.missing"),
    ...(hasParts && reads !== "round" ? [t("total.incomplete")] : []),
    ...bandSentences({ sum }, phrasing),
  ];
}

function bandSentences({ sum }: Pick<TotalMeasure, "sum">, { t }: Phrasing): string[] {
  const bands = sum.of.flatMap((addend) => Object.values(addend.bands ?? {}));
  if (bands.length === 0) return [];
  return bands.some((band) => band.upper === null) ? [t("total.bands"), t("total.open_band")] : [t("total.bands")];
}

function ratioSentences(measure: RatioMeasure, phrasing: Phrasing): string[] {
  const { t } = phrasing;
  const { numerator, denominator } = measure;
  const isOfRound = readingOf(measure, phrasing.codebook) === "round";
  return [
    t(isOfRound ? "record.divides_round" : "ratio.divides"),
    t("ratio.numerator", { addends: describePlaces(numerator.of, phrasing) }),
    ...describeZero(numerator, "ratio.numerator_zero", phrasing),
    t("ratio.denominator", { addends: describePlaces(denominator.of, phrasing) }),
    ...describeZero(denominator, "ratio.denominator_zero", phrasing),
    ...describeSumScope([numerator, denominator], phrasing),
    ...(isOfRound ? [] : [t("ratio.never_a_mean")]),
  ];
}
