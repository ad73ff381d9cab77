import { readDecimal, unitsAt, writeDecimal, type Decimal } from "../numbers/decimal.ts";
import type { Share } from "./result.ts";

/** Decimals of a published percentage, unless its measure asks for others. */
export const publishedDecimals = 1;

/** A fraction with its percentage. Numbers of Parties are safe integers; sums are decimal strings. */
export function shareOf(numerator: number | string, base: number | string, decimals = publishedDecimals): Share {
  return {
    numerator: writeDecimal(readDecimal(String(numerator))),
    base: writeDecimal(readDecimal(String(base))),
    percentage: percentage(numerator, base, decimals),
  };
}

/**
 * 100 × numerator / base with so many decimals, rounded half away from zero, as a decimal string; null when the base is 0:
 * a percentage of nothing is absent, never 0.
 *
 * Example: `percentage(87, 141, 1)` is `"61.7"`; `percentage(118, 141, 0)` is `"84"`; `percentage(0, 0, 1)` is `null`.
 */
export function percentage(numerator: number | string, base: number | string, decimals: number): string | null {
  const [over, under] = aligned(readDecimal(String(numerator)), readDecimal(String(base)));
  if (under === 0n) return null;
  const units = divideHalfAway(over * 100n * 10n ** BigInt(decimals), under);
  return withDecimals(units, decimals);
}

/**
 * A decimal string with so many decimals, rounded half away from zero.
 *
 * Example: `rounded("2.345", 2)` is `"2.35"`; `rounded("-0.005", 2)` is `"-0.01"`.
 */
export function rounded(value: string, decimals: number): string {
  const { units, scale } = readDecimal(value);
  return withDecimals(divideHalfAway(BigInt(units) * 10n ** BigInt(decimals), 10n ** BigInt(scale)), decimals);
}

function aligned(left: Decimal, right: Decimal): [bigint, bigint] {
  const scale = Math.max(left.scale, right.scale);
  return [BigInt(unitsAt(left, scale)), BigInt(unitsAt(right, scale))];
}

/** Integer division that rounds halves away from zero, whatever the signs. */
function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [over, under] = [magnitude(dividend), magnitude(divisor)];
  const quotient = (2n * over + under) / (2n * under);
  return isNegative ? -quotient : quotient;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Keeps trailing zeros, so that percentages in a column have the same number of decimals. */
function withDecimals(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString();
  const digits = magnitude(units)
    .toString()
    .padStart(decimals + 1, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
