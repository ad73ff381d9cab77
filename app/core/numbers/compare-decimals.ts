/**
 * Compares two decimal strings exactly, without floating point: negative, zero or positive, as a sort expects.
 * Both must be decimal strings (`-?digits[.digits]`); the caller has read them.
 *
 * Example: `compareDecimals("10", "9.99")` is positive; `compareDecimals("1.50", "1.5")` is 0.
 */
export function compareDecimals(left: string, right: string): number {
  const decimals = Math.max(decimalsOf(left), decimalsOf(right));
  const difference = scaled(left, decimals) - scaled(right, decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function decimalsOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** The number as a whole number of units of 10^-decimals. */
function scaled(decimal: string, decimals: number): bigint {
  const [whole, fraction = ""] = decimal.split(".") as [string, string?];
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}
