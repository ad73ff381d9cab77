import type { StoredValue } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { parsePath } from "#app/core/survey/find-item.ts";
import { readValue, type ValueProblem } from "#app/core/survey/read-value.ts";
import type { SaveOp } from "./inputs.ts";

/** A save whose value fits its item, or whose value is null and whose text is kept raw. */
export interface TypedOp extends Omit<SaveOp, "value"> {
  readonly value: StoredValue;
}

export interface TypedOps {
  readonly typed: readonly TypedOp[];
  /** Ids of the saves for which the version has no place. */
  readonly unknown: readonly string[];
  /** Why the value of a save could not be read, by its id. */
  readonly unreadable: ReadonlyMap<string, ValueProblem>;
}

/** Reads the values of saves by the codebook. What does not fit is kept as it was typed; nothing is dropped. */
export function typeOps(codebook: Codebook, ops: readonly SaveOp[]): TypedOps {
  const typed: TypedOp[] = [];
  const unknown: string[] = [];
  const unreadable = new Map<string, ValueProblem>();
  for (const op of ops) {
    const place = parsePath(codebook, op.path);
    if (!place) {
      unknown.push(op.opId);
      continue;
    }
    const read = readValue(place.column ?? place.item, op.value);
    const raw = op.raw === null ? null : storable(op.raw);
    if (read.ok) {
      typed.push({ ...op, value: read.value, raw });
    } else {
      unreadable.set(op.opId, read.problem);
      typed.push({ ...op, value: null, raw: raw ?? storable(written(op.value)) });
    }
  }
  return { typed, unknown, unreadable };
}

function written(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair; the mark for an unreadable character stands in. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd").normalize("NFC");
}
