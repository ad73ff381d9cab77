import { addDecimals, zero, type Decimal } from "../numbers/decimal.ts";
import type { Reason } from "../survey/answers.ts";

/** What one Party, or one addend of it, gives to a sum. */
export interface PartySum {
  /** What is known; null when nothing is. Never 0 for want of an answer. */
  readonly lower: Decimal | null;
  /** The highest it may be: the same without bands; null when a band is open or nothing is known. */
  readonly upper: Decimal | null;
  /** Why the parts that are not known are not. */
  readonly missing: readonly Reason[];
}

/** A sum known to be 0: the Party said so. */
export const exactlyZero: PartySum = { lower: zero, upper: zero, missing: [] };

/** Whether a part that applies to the Party is not known. What is not applicable leaves nothing out. */
export function isIncomplete(sum: PartySum): boolean {
  return sum.missing.some((reason) => reason !== "not_applicable");
}

/** Adds parts: what is known of each, the upper bound only while every known part has one, and every reason. */
export function addParts(parts: readonly PartySum[]): PartySum {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  let lower: Decimal | null = null;
  let upper: Decimal | null = zero;
  for (const part of parts) {
    if (part.lower === null) continue;
    lower = addDecimals(lower ?? zero, part.lower);
    upper = upper === null || part.upper === null ? null : addDecimals(upper, part.upper);
  }
  return { lower, upper: lower === null ? null : upper, missing: parts.flatMap((part) => part.missing) };
}
