import { mintAllScope } from "#app/core/access/scope.ts";
import { compareSnapshots } from "#app/core/compare/compare-snapshots.ts";
import { languages, type Words } from "#app/core/language.ts";
import { mayAct } from "#app/core/lifecycle/round-state.ts";
import { plainText } from "#app/core/plain-text.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";
import { inReserve, inScope, type Client } from "#app/io/db.server.ts";
import { gatherContent } from "./gather-content.server.ts";
import { lockRound } from "./lock-round.server.ts";
import type { Erratum } from "./queries.server.ts";
import type { SnapshotContent } from "./snapshot-content.ts";

/** Who freezes: a person, or the operator, who has no account. */
export interface Freezer {
  readonly id: string | null;
  readonly name: string;
}

/** A snapshot that was frozen. */
export interface Frozen {
  readonly snapshot: string;
  readonly sha256: string;
}

interface FreezeSettings {
  /** Why there is another snapshot, in three languages; the first has no need of it. */
  readonly why?: Words | undefined;
  /** When it was frozen, an ISO instant: of a round of invented answers alone. Else the database's clock says. */
  readonly at?: string | undefined;
}

/**
 * Freezes the results of a closed round, with everything that they are computed from, as its next snapshot. The round is
 * locked meanwhile: what is submitted or recorded after it waits, and enters a later snapshot. Nothing that was frozen changes.
 *
 * @returns the snapshot; or why not: the round still takes answers, nothing changed since the snapshot before, or a later
 *   snapshot without words in three languages.
 */
export async function freezeRound(
  round: string,
  freezer: Freezer,
  { why, at }: FreezeSettings = {},
): Promise<Frozen | Problem> {
  return inScope(mintAllScope(), async (client) => {
    const locked = await lockRound(client, round);
    if (!locked) return problem("round_unknown", { round });
    if (!mayAct("freeze", locked.state)) return problem("round_not_closed");
    if (at !== undefined && !locked.invented)
      throw new Error(`Only invented answers are frozen at a given time: ${round}`);
    const content = await inReserve(() => gatherContent(round));
    const text = canonicalJson(content);
    const last = await readLast(client, round);
    const changes = last ? compareSnapshots(JSON.parse(last.content) as SnapshotContent, content) : [];
    if (last && changes.length === 0) return problem("snapshot_unchanged", { number: last.number });
    const words = wordsOf(why);
    if (last && !words) return problem("erratum_missing", { number: last.number });
    const erratum = last && words ? { why: words, changes } : null;
    return write(client, {
      round,
      number: (last?.number ?? 0) + 1,
      text,
      engine: content.engine,
      erratum,
      freezer,
      at,
    });
  });
}

interface Last {
  readonly number: number;
  readonly content: string;
}

async function readLast(client: Client, round: string): Promise<Last | null> {
  const { rows } = await client.query<Last>(
    "SELECT number, content FROM snapshot WHERE round_id = $1 ORDER BY number DESC LIMIT 1",
    [round],
  );
  return rows[0] ?? null;
}

/** Null when a language has no words. */
function wordsOf(why: Words | undefined): Words | null {
  if (!why || languages.some((language) => plainText(why[language]) === "")) return null;
  return { en: plainText(why.en), fr: plainText(why.fr), es: plainText(why.es) };
}

interface ToWrite {
  readonly round: string;
  readonly number: number;
  readonly text: string;
  readonly engine: string;
  readonly erratum: Erratum | null;
  readonly freezer: Freezer;
  readonly at: string | undefined;
}

async function write(client: Client, { round, number, text, engine, erratum, freezer, at }: ToWrite): Promise<Frozen> {
  const [snapshot, sha256] = [`${round}-${number}`, sha256Hex(text)];
  await client.query(
    `INSERT INTO snapshot (id, round_id, number, content, sha256, engine, frozen_at, frozen_by, frozen_by_name, erratum)
     VALUES ($1, $2, $3, $4, $5, $6, coalesce($7, clock_timestamp()), $8, $9, $10)`,
    [
      snapshot,
      round,
      number,
      text,
      sha256,
      engine,
      at ?? null,
      freezer.id,
      freezer.name,
      erratum && JSON.stringify(erratum),
    ],
  );
  // A round that time closed is written down as closed at that time.
  await client.query(
    `UPDATE round SET closed_at = coalesce(closed_at, closes_at),
                      frozen_at = coalesce(frozen_at, (SELECT frozen_at FROM snapshot WHERE id = $2))
     WHERE id = $1`,
    [round, snapshot],
  );
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'round.freeze', $2, $3)", [
    freezer.id,
    `round:${round}`,
    JSON.stringify({ snapshot, sha256 }),
  ]);
  return { snapshot, sha256 };
}
