import { readDecimal, unitsAt } from "./decimal.ts";

/**
 * Compares two decimal strings exactly, without floating point: negative, zero or positive, as a sort expects.
 * Both must be decimal strings (`-?digits[.digits]`); the caller has read them.
 *
 * Example: `compareDecimals("10", "9.99")` is positive; `compareDecimals("1.50", "1.5")` is 0.
 */
export function compareDecimals(left: string, right: string): number {
  const [a, b] = [readDecimal(left), readDecimal(right)];
  const scale = Math.max(a.scale, b.scale);
  const [over, under] = [unitsAt(a, scale), unitsAt(b, scale)];
  return over < under ? -1 : over > under ? 1 : 0;
}
