/**
 * A whole number kept exactly: a number while it is a safe integer, which is many times faster, a bigint beyond. Nothing is
 * ever rounded, so no sum is off by a digit.
 */
type Whole = number | bigint;

/** An exact decimal number: `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: Whole;
  readonly scale: number;
}

export const zero: Decimal = { units: 0, scale: 0 };

/** Digits, sign and point included, that always make a safe integer. */
const safeLength = 15;

/** Reads a decimal string (`-?digits[.digits]`) exactly. Throws a SyntaxError on anything else: the caller has validated it. */
export function readDecimal(text: string): Decimal {
  const point = text.indexOf(".");
  if (point < 0) return { units: readWhole(text), scale: 0 };
  return { units: readWhole(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Writes a decimal in its one canonical form: no exponent, no trailing zero after the point, no minus before zero. */
export function writeDecimal({ units, scale }: Decimal): string {
  const digits = units.toString();
  if (scale === 0) return digits;
  const padded = digits.replace("-", "").padStart(scale + 1, "0");
  const whole = padded.slice(0, -scale);
  const fraction = padded.slice(-scale).replace(/0+$/, "");
  const sign = units < 0 ? "-" : "";
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** Adds exactly. Example: 0.1 + 0.2 is 0.3. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  if (left.scale === right.scale) return { units: addWholes(left.units, right.units), scale: left.scale };
  const scale = Math.max(left.scale, right.scale);
  return { units: addWholes(unitsAt(left, scale), unitsAt(right, scale)), scale };
}

/** Multiplies exactly. Example: 12.50 × 1.0834 is 13.5425. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = left.scale + right.scale;
  const units = Number(left.units) * Number(right.units);
  if (typeof left.units === "number" && typeof right.units === "number" && Number.isSafeInteger(units)) {
    return { units: units + 0, scale };
  }
  return { units: BigInt(left.units) * BigInt(right.units), scale };
}

/** The same number in units of 10^-`scale`, for a scale at least its own. */
export function unitsAt(decimal: Decimal, scale: number): Whole {
  if (decimal.scale === scale || decimal.units === 0) return decimal.units;
  const units = Number(decimal.units) * 10 ** (scale - decimal.scale);
  if (typeof decimal.units === "number" && Number.isSafeInteger(units)) return units;
  return BigInt(decimal.units) * 10n ** BigInt(scale - decimal.scale);
}

function readWhole(digits: string): Whole {
  if (!/^-?\d+$/.test(digits)) throw new SyntaxError(`Not a decimal number: ${digits}`);
  // Adding 0 takes the sign off -0, which has no place among exact numbers.
  return digits.length <= safeLength ? Number(digits) + 0 : BigInt(digits);
}

function addWholes(left: Whole, right: Whole): Whole {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(left) + BigInt(right);
}
