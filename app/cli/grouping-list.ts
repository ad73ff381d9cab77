import type { Command } from "commander";
import { listGroupings } from "#app/features/surveys/groupings.server.ts";
import { done, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur grouping list`: the ways to divide the Parties that a round can be launched with. */
export function addGroupingList(grouping: Command): void {
  grouping
    .command("list")
    .description("list the ways to divide the Parties, each with its newest list")
    .action(actingOnDatabase(list));
}

async function list(): Promise<Outcome> {
  const groupings = await listGroupings();
  const rows = groupings.map(({ grouping, label, asOf, groups, rest }) => [
    grouping,
    label.en,
    asOf,
    [...groups.map(({ group, parties }) => `${group} (${parties.length})`), rest.group].join(", "),
  ]);
  const text = printTable(["grouping", "called", "as of", "groups"], rows);
  return done(groupings.length === 0 ? "There is no grouping." : text, { groupings });
}
