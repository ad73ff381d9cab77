import { describeMeasure } from "#app/core/measures/describe-measure.ts";
import { itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Phrasing } from "#app/core/measures/phrasing.ts";
import { viewDecision, type DecisionView } from "./decision-view.ts";
import { referTo, type ItemReference } from "./item-view.ts";
import type { Version } from "./queries.server.ts";

/** An indicator that a version feeds, as people read it, in one language. */
export interface IndicatorView {
  readonly code: string;
  readonly title: string;
  /** Whether this text, in this language, is official. */
  readonly wording: "official" | "working translation";
  readonly decision: DecisionView | null;
  readonly measures: readonly MeasureView[];
}

export interface MeasureView {
  readonly key: string;
  readonly kind: Measure["kind"];
  readonly label: string;
  readonly unit: string;
  readonly sentences: string;
  readonly note: string | null;
  readonly reads: readonly ItemReference[];
}

/** The indicators that measures or items of a version name, in the order of the catalogue. */
export function viewIndicators(
  { catalogue, codebook, measures }: Version,
  numbers: ReadonlyMap<string, string>,
  phrasing: Phrasing,
): IndicatorView[] {
  const { language } = phrasing;
  const named = new Set([...measures, ...codebook.items].flatMap(({ indicators }) => indicators));
  return catalogue.indicators
    .filter(({ code }) => named.has(code))
    .map(({ code, title, wording, note, decision }) => ({
      code,
      title: title[language],
      wording: wording[language],
      decision: viewDecision({ note, decision }, language),
      measures: measures.filter((measure) => measure.indicators.includes(code)).map(viewMeasure),
    }));

  function viewMeasure(measure: Measure): MeasureView {
    return {
      key: measure.key,
      kind: measure.kind,
      label: measure.label[language],
      unit: measure.unit[language],
      sentences: describeMeasure(measure, phrasing),
      note: measure.note?.[language] ?? null,
      reads: referTo(itemsReadBy(measure), numbers),
    };
  }
}
