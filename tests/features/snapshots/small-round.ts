import { randomUUID } from "node:crypto";
import type { PartyScope } from "#app/core/access/scope.ts";
import { isProblem } from "#app/core/problems.ts";
import { saveAnswers, submitResponse, type Receipt } from "#app/features/responses/commands.server.ts";
import type { SaveOp } from "#app/features/responses/inputs.ts";
import { draftOf } from "../responses/open-round.ts";

export const operator = { id: null, name: "operator" } as const;

export const why = {
  en: "Kenya corrected one answer.",
  fr: "Le Kenya a corrigé une réponse.",
  es: "Kenya corrigió una respuesta.",
};

/** What became of each save. */
export async function save(scope: PartyScope, round: string, ...ops: SaveOp[]): Promise<string[]> {
  const saved = await saveAnswers(scope, (await draftOf(scope, round)).id, `tab-${randomUUID()}`, ops);
  return (saved?.outcomes ?? []).map(({ outcome }) => outcome);
}

/** Submits what stands, blanks and all; or says why not. */
export async function submit(scope: PartyScope, round: string): Promise<Receipt | string> {
  const { id, seq } = await draftOf(scope, round);
  const first = await submitResponse(scope, { responseId: id, seq, confirmedBlanks: 0 });
  const done =
    first && isProblem(first) && first.problem === "blanks_to_confirm"
      ? await submitResponse(scope, { responseId: id, seq, confirmedBlanks: Number(first.details["count"]) })
      : first;
  if (!done) throw new Error(`${scope.party} is not asked`);
  return isProblem(done) ? done.problem : done;
}
