import type { AllScope } from "#app/core/access/scope.ts";
import type { Language } from "#app/core/language.ts";
import { localOf } from "#app/core/lifecycle/zoned-time.ts";
import { listRequests } from "../responses/correction-requests.server.ts";
import { listCorrections } from "../responses/corrections.server.ts";
import { readRoundMeasures } from "../results/round-measures.server.ts";
import { readEligible, type Round } from "../rounds/queries.server.ts";

/** A request of a Party, in the reader's language but for its own words. */
export interface RequestView {
  readonly id: number;
  readonly party: string;
  readonly name: string;
  /** The result that it is about; null: the report as a whole. */
  readonly about: string | null;
  readonly text: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** The Secretariat's words, where it answered without letting correct. */
  readonly answer: string | null;
  readonly isAnswered: boolean;
}

/** A correction that is in force. */
export interface CorrectionView {
  readonly party: string;
  readonly name: string;
  readonly until: string;
  readonly why: string;
}

/** What the form begins with: the Parties that ask and have no answer, and a time in two weeks. */
export interface CorrectionFormValues {
  readonly who: "all" | "some";
  readonly parties: readonly string[];
  /** Local to the round's zone. */
  readonly until: string;
  readonly why: string;
}

interface CorrectionsView {
  readonly requests: readonly RequestView[];
  readonly corrections: readonly CorrectionView[];
  readonly parties: readonly { readonly party: string; readonly name: string }[];
  readonly suggested: CorrectionFormValues;
}

const twoWeeks = 14 * 86_400_000;

/** The corrections of a round as the Secretariat sees them. */
export async function correctionsView(scope: AllScope, round: Round, language: Language): Promise<CorrectionsView> {
  const [asked, requests, corrections, measures] = await Promise.all([
    readEligible(round.id),
    listRequests(scope, round.id),
    listCorrections(scope, round.id),
    readRoundMeasures(round),
  ]);
  const names = new Map(asked.map(({ party, name }) => [party, name[language]]));
  const labels = new Map(
    measures.map(({ measure }) => [measure.key, `${measure.indicators[0]} ${measure.label[language]}`]),
  );
  const collator = new Intl.Collator(language);
  const nameOf = (party: string) => names.get(party) ?? party;
  const until = localOf(new Date(Date.parse(round.now) + twoWeeks).toISOString(), round.timeZone);
  const waiting = requests.filter(({ isAnswered }) => !isAnswered).map(({ party }) => party);
  return {
    requests: requests.map(({ measure, ...request }) => ({
      ...request,
      name: nameOf(request.party),
      about: measure && (labels.get(measure) ?? measure),
    })),
    corrections: corrections
      .filter(({ isInForce }) => isInForce)
      .map(({ party, until: end, why }) => ({ party, name: nameOf(party), until: end, why })),
    parties: asked
      .map(({ party }) => ({ party, name: nameOf(party) }))
      .sort((left, right) => collator.compare(left.name, right.name)),
    suggested: { who: "some", parties: [...new Set(waiting)], until: `${until.slice(0, 10)}T23:59`, why: "" },
  };
}
