import type { Reason } from "../survey/answers.ts";

/** Reasons by what they weigh: what a Party said comes before what it left blank, and that before what it never saw. */
const precedence = ["no_information", "not_answered", "not_shown", "not_asked"] as const satisfies readonly Reason[];

/**
 * The one reason that a Party stands under when several leave it undecided. It is `not_applicable` only when nothing else
 * is missing: a Party to which a part applies still owes that part.
 *
 * Example: `reasonOf(["not_applicable", "not_answered"])` is `"not_answered"`.
 */
export function reasonOf(because: readonly Reason[]): Reason {
  const reason = precedence.find((candidate) => because.includes(candidate));
  if (reason !== undefined) return reason;
  if (because.includes("not_applicable")) return "not_applicable";
  throw new TypeError("A Party is undecided without a reason");
}
