/**
 * A value as canonical JSON (RFC 8785, for texts, whole numbers, booleans, null, arrays and objects): one text for one value,
 * so that it can be hashed. Texts and keys are in Unicode normal form C; keys are in the order of their UTF-16 code units.
 *
 * Throws a TypeError for what the domain does not hold: other numbers, undefined, lone surrogates, objects of a class, two
 * keys that are one in normal form. Whoever built the value is to blame.
 *
 * Example: `canonicalJson({ b: 1, a: ["é"] })` is `{"a":["é"],"b":1}`.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return canonicalText(value);
    case "number":
      if (Number.isSafeInteger(value)) return JSON.stringify(value);
      throw new TypeError(`Not a whole number: ${value}`);
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(",")}]` : canonicalObject(value);
    default:
      throw new TypeError(`Not a value of canonical JSON: ${typeof value}`);
  }
}

function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("A text has a lone surrogate");
  return JSON.stringify(text.normalize("NFC"));
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("An object of a class is not JSON");
  const members = Object.entries(value).map(([key, member]) => [key.normalize("NFC"), member] as const);
  members.sort(([left], [right]) => (left < right ? -1 : 1));
  const keys = members.map(([key]) => key);
  if (new Set(keys).size < keys.length) throw new TypeError("Two keys are one in normal form");
  return `{${members.map(([key, member]) => `${canonicalText(key)}:${canonicalJson(member)}`).join(",")}}`;
}
