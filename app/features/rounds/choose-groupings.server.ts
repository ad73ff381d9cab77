import { problem } from "#app/core/problems.ts";
import type { Grouping } from "#app/core/survey/grouping.ts";
import { listGroupings } from "../surveys/groupings.server.ts";
import type { FieldProblem } from "./inputs.ts";

/** The groupings of these names, each once, in the order of all; or the fault of the field when there is none of a name. */
export async function chooseGroupings(names: readonly string[]): Promise<readonly Grouping[] | FieldProblem> {
  if (names.length === 0) return [];
  const offered = await listGroupings();
  const unknown = names.find((name) => !offered.some(({ grouping }) => grouping === name));
  if (unknown !== undefined) return { ...problem("grouping_unknown", { grouping: unknown }), field: "groupings" };
  return offered.filter(({ grouping }) => names.includes(grouping));
}
