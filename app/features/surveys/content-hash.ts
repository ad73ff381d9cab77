import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";

/**
 * What a definition is told apart by: SHA-256 of its canonical JSON, in 64 hexadecimal digits. Null for what canonical
 * JSON cannot hold, such as a number with decimals or a text cut in the middle of a character: no definition in order
 * holds such a thing, and the check says what is wrong with it.
 */
export function contentHash(content: unknown): string | null {
  try {
    return sha256Hex(canonicalJson(content));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
