import { problem, type Problem } from "#app/core/problems.ts";

/** Names that reach an object's prototype: refused as keys at every depth, wherever they come from. */
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
const most = { depth: 20, members: 5_000 } as const;

/**
 * Reads a JSON body. It is counted as it arrives and refused beyond `bytes`, before anything is parsed; too deep, too many
 * members or a key that reaches a prototype is refused before anything is made of it.
 */
export async function readJsonBody(request: Request, bytes: number): Promise<{ readonly json: unknown } | Problem> {
  const text = await readText(request, bytes);
  if (text === null) return problem("too_large");
  try {
    const json: unknown = JSON.parse(text);
    return isHarmless(json) ? { json } : problem("bad_input");
  } catch {
    return problem("bad_input");
  }
}

/** Null when it is longer. A little more is read and thrown away: a sender that is cut off never sees why. */
async function readText(request: Request, bytes: number): Promise<string | null> {
  if (!request.body) return "";
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length <= bytes) parts.push(part);
    else if (length > bytes * 16) return null;
  }
  return length > bytes ? null : Buffer.concat(parts).toString("utf8");
}

/** Without recursion: what is measured here may be as deep as its bytes allow. */
function isHarmless(json: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  let members = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    const entries = Object.entries(value);
    members += entries.length;
    if (depth >= most.depth || members > most.members) return false;
    if (entries.some(([key]) => forbiddenKeys.has(key))) return false;
    for (const [, member] of entries) waiting.push({ value: member, depth: depth + 1 });
  }
  return true;
}
