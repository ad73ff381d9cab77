import type { Command } from "commander";
import { listAllSnapshots, listSnapshots } from "#app/features/snapshots/queries.server.ts";
import { done, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur snapshot list [round]`: frozen results, the first of each round first. */
export function addSnapshotList(snapshot: Command): void {
  snapshot
    .command("list")
    .description("frozen results, of one round or of all")
    .argument("[round]", "its name, as in round list")
    .action(actingOnDatabase(list));
}

async function list(round?: string): Promise<Outcome> {
  const snapshots = await (round === undefined ? listAllSnapshots() : listSnapshots(round));
  if (snapshots.length === 0)
    return done("There is no snapshot yet. Freeze a closed round with: round freeze", snapshots);
  const rows = snapshots.map(({ id, frozenAt, frozenBy, publishedAt, changes, sha256 }) => [
    id,
    frozenAt,
    frozenBy,
    publishedAt ?? "not published",
    changes === null ? "" : String(changes),
    sha256,
  ]);
  return done(printTable(["snapshot", "frozen", "by", "published", "changes", "SHA-256"], rows, [4]), snapshots);
}
