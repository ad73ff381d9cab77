import { similarNames } from "#app/core/compare/similar-names.ts";
import type { Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readMatches, type Match } from "./matches.server.ts";
import { entryViews, type EntryView } from "./measure-view.server.ts";
import { computeResults } from "./queries.server.ts";
import { readInputs } from "./round-inputs.server.ts";
import { codebookOf } from "./round-measures.server.ts";

/** A decision that stands, with its names in the reader's language. */
export interface MatchView extends Match {
  readonly label: string;
  readonly intoLabel: string;
}

/** Two names that a person may look at. */
export interface ProposedPair {
  readonly left: EntryView;
  readonly right: EntryView;
}

/** The names of a measure, what was decided about them, and pairs to look at. */
export interface MatchingView {
  readonly key: string;
  readonly label: string;
  readonly indicator: string;
  readonly unmatched: number;
  readonly matched: number;
  readonly entries: readonly EntryView[];
  readonly matches: readonly MatchView[];
  readonly proposed: readonly ProposedPair[];
}

export async function readMatching(round: Round, of: RoundMeasure, language: Language): Promise<MatchingView> {
  const [inputs, matches] = await Promise.all([readInputs(round), readMatches(round.id)]);
  const result = (await computeResults(inputs, [of])).measures[0]!;
  const { measure } = of;
  const entries = entryViews(measure, result, { codebook: codebookOf(inputs.versions, of), language });
  const labelOf = (entry: string) => entries.find((each) => each.entry === entry)?.label ?? entry;
  const counts = result.all.kind === "distinct" ? result.all : { unmatched: 0, matched: 0 };
  return {
    key: measure.key,
    label: measure.label[language],
    indicator: measure.indicators[0]!,
    unmatched: counts.unmatched ?? 0,
    matched: counts.matched ?? 0,
    entries: entries.toSorted((left, right) => new Intl.Collator(language).compare(left.label, right.label)),
    matches: matches
      .filter((match) => match.measure === measure.key)
      .map((match) => ({ ...match, label: labelOf(match.entry), intoLabel: labelOf(match.into) })),
    proposed: propose(entries),
  };
}

/** What stands for something else already is no longer proposed. */
function propose(entries: readonly EntryView[]): ProposedPair[] {
  const open = new Map(entries.filter(({ into }) => into === null).map((each) => [each.label, each]));
  return similarNames([...open.keys()]).map(({ left, right }) => ({ left: open.get(left)!, right: open.get(right)! }));
}
