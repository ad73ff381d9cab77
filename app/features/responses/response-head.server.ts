import type { PartyScope } from "#app/core/access/scope.ts";
import { inScope } from "#app/io/db.server.ts";

/** What never changes about a response: whose it is, and what it answers. */
export interface ResponseHead {
  readonly id: string;
  readonly party: string;
  readonly round: string;
  /** `survey/vN`: a response is pinned to its version. */
  readonly version: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Fixed when a round is launched, so each is read once in the life of the process. */
const heads = new Map<string, ResponseHead>();
const headsOfRounds = new Map<string, ResponseHead>();

/** The response of an id, if it is of this scope's Party; null otherwise, whoever's it is. */
export async function readHead(scope: PartyScope, id: string): Promise<ResponseHead | null> {
  if (!uuid.test(id)) return null;
  const known = heads.get(id) ?? (await fetchHead(scope, id));
  return known?.party === scope.party ? known : null;
}

/** The response of this scope's Party in a round; null when the round does not ask it. */
export async function readHeadOfRound(scope: PartyScope, round: string): Promise<ResponseHead | null> {
  const known = headsOfRounds.get(`${round}/${scope.party}`);
  if (known) return known;
  const { rows } = await inScope(scope, (client) =>
    client.query<ResponseHead>(
      "SELECT id, party_id AS party, round_id AS round, version_id AS version FROM response WHERE round_id = $1 AND party_id = $2",
      [round, scope.party],
    ),
  );
  const [head] = rows;
  if (!head) return null;
  heads.set(head.id, head);
  headsOfRounds.set(`${round}/${scope.party}`, head);
  return head;
}

async function fetchHead(scope: PartyScope, id: string): Promise<ResponseHead | null> {
  const { rows } = await inScope(scope, (client) =>
    client.query<ResponseHead>(
      "SELECT id, party_id AS party, round_id AS round, version_id AS version FROM response WHERE id = $1 AND party_id = $2",
      [id, scope.party],
    ),
  );
  const [head] = rows;
  if (head) heads.set(id, head);
  return head ?? null;
}
