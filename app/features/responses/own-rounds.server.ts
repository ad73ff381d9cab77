import type { PartyScope } from "#app/core/access/scope.ts";
import { isOver } from "#app/core/lifecycle/round-state.ts";
import { missingBySection, type SectionProgress } from "#app/core/survey/missing-by-section.ts";
import { readResponse, type ReadResponse } from "#app/core/survey/read-response.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";
import { readVersion, type Version } from "#app/features/surveys/queries.server.ts";
import { inScope } from "#app/io/db.server.ts";
import { readOwnCorrection, type Correction } from "./corrections.server.ts";
import { readDraftOfRound, type Draft } from "./queries.server.ts";

/** A round as a Party that it asks meets it: what is asked, what is answered, what is missing. */
export interface OwnRound {
  readonly round: Round;
  readonly version: Version;
  readonly draft: Draft;
  readonly reading: ReadResponse;
  readonly sections: readonly SectionProgress[];
  /** The permission to save and submit after the closing, while it is in force. */
  readonly correction: Correction | null;
  /** Whether this Party can save and submit now: the round is open, or it is let correct. */
  readonly takesAnswers: boolean;
}

/** A round of this scope's Party, with its draft read. Null when the round does not ask it. */
export async function readOwnRound(scope: PartyScope, id: string): Promise<OwnRound | null> {
  const [round, draft] = await Promise.all([readRound(id), readDraftOfRound(scope, id)]);
  const version = draft && (await readVersion(draft.version));
  if (!round || !draft || !version) return null;
  const reading = readResponse(version.codebook, draft.answers);
  const correction = isOver(round.state) ? await readOwnCorrection(scope, id) : null;
  const takesAnswers = round.state === "open" || correction !== null;
  const sections = missingBySection(version.codebook, reading.states);
  return { round, version, draft, reading, sections, correction, takesAnswers };
}

/** Every round that asks this scope's Party: those that take answers first, the nearest due date before; then the newest. */
export async function listOwnRounds(scope: PartyScope): Promise<OwnRound[]> {
  const ids = await inScope(scope, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT round_id AS id FROM response WHERE party_id = $1", [
      scope.party,
    ]);
    return rows.map(({ id }) => id);
  });
  const rounds = (await Promise.all(ids.map((id) => readOwnRound(scope, id)))).filter((each) => each !== null);
  return rounds.sort((left, right) => {
    const [first, second] = [left.round, right.round];
    if (left.takesAnswers !== right.takesAnswers) return left.takesAnswers ? -1 : 1;
    return left.takesAnswers ? first.dueAt.localeCompare(second.dueAt) : second.dueAt.localeCompare(first.dueAt);
  });
}

/** Questions that are shown and have neither an answer nor a reason. */
export function countMissing(sections: readonly SectionProgress[]): number {
  return sections.reduce((sum, { missing }) => sum + missing.length, 0);
}
