import { accountOf } from "#app/core/rollup/account.ts";
import type { MoneySegment, Result, Segment, SumSegment } from "#app/core/rollup/result.ts";

/** How each segment of an account is drawn in a terminal. */
const characters: Readonly<Record<Segment | SumSegment | MoneySegment, string>> = {
  yes: "#",
  contributing: "#",
  no: "-",
  not_converted: "$",
  not_applicable: ".",
  no_information: "?",
  not_answered: "o",
  not_shown: ":",
  not_asked: "x",
  not_submitted: " ",
};

/** What the characters of a bar mean, in one line. */
export const accountLegend =
  "# yes, or gave figures   - no   $ not converted   . not applicable   ? no information   o not answered   : not shown   x not asked   (blank) not submitted";

/**
 * The account of a result as a bar of characters, as long as `width`: every segment has its share, and one that is not empty
 * has one character at least as long as there is room.
 *
 * Example: 2 yes, 1 no and 1 silent Party in a width of 8 is `[####--  ]`.
 */
export function accountBar(result: Result, width: number): string {
  const { eligible } = result;
  let reached = 0;
  let drawn = "";
  for (const { segment, parties } of accountOf(result)) {
    reached += parties;
    const until = eligible === 0 ? 0 : Math.round((reached / eligible) * width);
    const wanted = Math.max(until - drawn.length, parties > 0 ? 1 : 0);
    drawn += characters[segment].repeat(Math.min(wanted, width - drawn.length));
  }
  return `[${drawn.padEnd(width)}]`;
}
