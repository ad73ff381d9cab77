import { inventAnswers } from "../invent/invent-answers.ts";
import { inventParty, type Invented } from "../invent/invented-party.ts";
import { seededRandom } from "../invent/seeded-random.ts";
import type { PartyRow } from "../rollup/result.ts";
import type { ItemStates } from "../survey/answers.ts";
import type { Codebook } from "../survey/codebook.ts";
import { itemsAbout, type About } from "../survey/items-about.ts";
import { readResponse } from "../survey/read-response.ts";

/** A Party that takes part in a rehearsal, with its group in each breakdown; `region` decides how well provided for it is. */
export interface RehearsedParty {
  readonly party: string;
  readonly groups: Readonly<Record<string, string>>;
}

/** An invented report: what it says of each item, and which of them were shown. Null: the Party stayed silent. */
export interface InventedReport {
  readonly row: PartyRow;
  readonly form: { readonly states: ItemStates; readonly shown: ReadonlySet<string> } | null;
}

/** One Party in six stays silent, so that every account shows what silence does. A record has no silence in it. */
const silence = 1 / 6;

/** Makes up a report for each Party, or, of the part of a record about the round, the only one. */
export function inventReports(
  codebook: Codebook,
  parties: readonly RehearsedParty[],
  round: Pick<Invented, "round" | "period">,
  about: About,
): readonly InventedReport[] {
  const asked = itemsAbout(codebook, about);
  if (asked.items.length === 0) return [];
  const givers = about === "round" ? [{ party: "the round", groups: {} }] : parties;
  return givers.map(({ party, groups }) => {
    const mayBeSilent = codebook.recordedBy === undefined;
    if (mayBeSilent && seededRandom(`silence of ${party} in ${round.round}`).chance(silence)) {
      return { row: { party, groups, items: null }, form: null };
    }
    const invented = inventParty(party, groups["region"] ?? "", round);
    // There is one row of it alone: a blank by chance would leave whole results empty.
    const answers = inventAnswers(asked, about === "round" ? { ...invented, blanks: 0, noInformation: 0 } : invented);
    const { states, shown } = readResponse(asked, answers);
    return { row: { party, groups, items: states }, form: { states, shown } };
  });
}
