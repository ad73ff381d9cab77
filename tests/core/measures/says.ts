import type { AnsweredValue, ItemState, ItemStates, Reason, TableRow } from "#app/core/survey/answers.ts";
import { reasons } from "#app/core/survey/answers.ts";

/** Writes what one Party says in a line: a value, or the name of a reason. */
export function says(answers: Readonly<Record<string, AnsweredValue | Reason>>): ItemStates {
  return new Map(Object.entries(answers).map(([item, said]) => [item, stateOf(said)]));
}

/** A row of a table in the same hand. */
export function row(id: string, cells: Readonly<Record<string, string | Reason>>): TableRow {
  return {
    id,
    cells: Object.fromEntries(
      Object.entries(cells).map(([column, said]) => [column, stateOf(said) as TableRow["cells"][string]]),
    ),
  };
}

function stateOf(said: AnsweredValue | Reason): ItemState {
  const reason = reasons.find((known) => known === said);
  return reason === undefined ? { state: "answered", value: said } : { state: reason };
}
