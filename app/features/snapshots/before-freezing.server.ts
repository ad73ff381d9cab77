import { mintAllScope } from "#app/core/access/scope.ts";
import { compareSnapshots } from "#app/core/compare/compare-snapshots.ts";
import type { Language } from "#app/core/language.ts";
import { readRecord, type RoundRecord } from "../record/queries.server.ts";
import { listRequests } from "../responses/correction-requests.server.ts";
import { listCorrections } from "../responses/corrections.server.ts";
import { measuresOf, readRoundVersions } from "../results/round-measures.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { changeViews, type ChangeViews } from "./change-views.ts";
import { gatherContent } from "./gather-content.server.ts";
import { newestSnapshot } from "./queries.server.ts";
import type { SnapshotContent } from "./snapshot-content.ts";

/** What would be frozen now, and what speaks for waiting. */
export interface BeforeFreezing {
  readonly asked: number;
  readonly submitted: number;
  /** Of those, after the due time or by a correction. */
  readonly late: number;
  readonly results: number;
  /** How much of its own record the Secretariat has filled in; null when the round has none. */
  readonly record: { readonly filled: number; readonly of: number } | null;
  /** Currencies in which Parties gave amounts that no rate converts. */
  readonly ratesMissing: readonly string[];
  /** Requests for a correction that nobody has answered, and Parties that may still correct. */
  readonly requests: number;
  readonly correcting: number;
  /** The snapshot before, with what is not as it was; null for the first. */
  readonly last: { readonly id: string; readonly number: number; readonly changes: ChangeViews } | null;
  /** Nothing changed since: there is nothing to freeze. */
  readonly isUnchanged: boolean;
}

/** Computes what freezing a round now would store, and compares it with the snapshot before. Nothing is written. */
export async function readBeforeFreezing(round: Round, language: Language): Promise<BeforeFreezing> {
  const scope = mintAllScope();
  const [content, last, record, requests, corrections, versions] = await Promise.all([
    gatherContent(round.id),
    newestSnapshot(round.id),
    readRecord(round),
    listRequests(scope, round.id),
    listCorrections(scope, round.id),
    readRoundVersions(round),
  ]);
  const changes = last ? compareSnapshots(last.content, content) : [];
  const submissions = content.parties.flatMap(({ submission }) => submission ?? []);
  return {
    asked: content.parties.length,
    submitted: submissions.length,
    late: submissions.filter(({ late }) => late).length,
    results: content.results.length,
    record: fillingOf(record),
    ratesMissing: ratesMissing(content),
    requests: requests.filter(({ isAnswered }) => !isAnswered).length,
    correcting: corrections.filter(({ isInForce }) => isInForce).length,
    last: last && {
      id: last.id,
      number: last.number,
      changes: changeViews(changes, {
        parties: content.parties,
        measures: measuresOf(versions),
        record: versions.record?.codebook ?? null,
        language,
      }),
    },
    isUnchanged: last !== null && changes.length === 0,
  };
}

/** Counts what is recorded or said to be unknown, of all that could be. What the record itself hides is not counted. */
function fillingOf({ version, parties, round }: RoundRecord): BeforeFreezing["record"] {
  if (!version) return null;
  const states = [round, ...parties.values()].flatMap((each) => [...each.values()]);
  const shown = states.filter(({ state }) => state !== "not_shown");
  return { filled: shown.filter(({ state }) => state !== "not_answered").length, of: shown.length };
}

function ratesMissing({ results }: SnapshotContent): string[] {
  const missing = results.flatMap(({ all }) =>
    all.kind === "money" ? all.byCurrency.filter(({ rate }) => rate === null).map(({ currency }) => currency) : [],
  );
  return [...new Set(missing)].sort();
}
