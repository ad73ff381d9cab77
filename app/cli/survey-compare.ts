import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Comparability, ComparabilityWith } from "#app/core/compare/comparability.ts";
import { compareVersions, type ComparedVersion, type VersionComparison } from "#app/core/compare/compare-versions.ts";
import type { Difference } from "#app/core/compare/item-differences.ts";
import { proposeDecisions } from "#app/core/compare/propose-decisions.ts";
import { readComparedVersion } from "#app/features/surveys/compared-version.ts";
import { FolderError, readFolder, readJson } from "#app/features/surveys/read-folder.server.ts";
import { referencesInFiles } from "#app/features/surveys/references.server.ts";
import { translate } from "#app/io/i18n.server.ts";
import { done, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { acting } from "./run-command.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur survey compare <folder> <earlier>`: what the program proposes about the items of two versions. Needs no database. */
export function addSurveyCompare(survey: Command): void {
  survey
    .command("compare")
    .description("say how the items of a version differ from an earlier one, and which comparability each would have")
    .argument("<version>", "a folder, or a version as strategic-vision/v3")
    .argument("<earlier>", "the earlier version, likewise")
    .option("--write", "write the proposals into comparability.json, for a person to decide and sign")
    .addHelpText("after", example)
    .action(acting(compare));
}

async function compare(later: string, earlier: string, { write }: { readonly write?: boolean }): Promise<Outcome> {
  const [folder, other] = [folderOf(later), folderOf(earlier)];
  const [after, before] = [await read(folder), await read(other)];
  const comparison = compareVersions(before, after);
  const { survey, number } = readFolder(other);
  if (!write) return done(say(comparison), comparison);
  const file = join(folder, "comparability.json");
  const decided = (existsSync(file) ? readJson(file) : {}) as Partial<Comparability>;
  writeFileSync(file, `${JSON.stringify(withProposals(decided, `${survey}/v${number}`, comparison), null, 2)}\n`);
  return done(`${say(comparison)}\nWritten: ${file}. Decide each item, then sign: decidedBy, decidedOn.`, comparison);
}

/** As typed; or below surveys/, where versions are. */
function folderOf(typed: string): string {
  const [path, version] = [typedPath(typed), join("surveys", typed)];
  return existsSync(path) || !existsSync(version) ? path : version;
}

async function read(folder: string): Promise<ComparedVersion> {
  const { questionnaire } = readFolder(folder);
  const version = await readComparedVersion(questionnaire, await referencesInFiles("surveys").readLists());
  if (!version) throw new FolderError(`${folder} has faults: see survey check.`);
  return version;
}

function withProposals(decided: Partial<Comparability>, version: string, comparison: VersionComparison): object {
  const all: readonly ComparabilityWith[] = decided.with ?? [];
  const before = all.find((each) => each.version === version) ?? null;
  const proposed = proposeDecisions(version, comparison, before);
  return {
    $schema: "../../comparability.schema.json",
    with: before ? all.map((each) => (each === before ? proposed : each)) : [...all, proposed],
  };
}

function say({ both, added, dropped }: VersionComparison): string {
  const differing = both.filter(({ differences }) => differences.length > 0);
  const rows = differing.map(({ item, proposed, differences }) => [item, proposed, differences.map(sayOne).join("; ")]);
  return [
    ...(rows.length > 0 ? [printTable(["item", "proposed", "what differs"], rows)] : []),
    `${both.length} items in both versions, ${differing.length} of them differ.`,
    `Only in the later version: ${added.join(", ") || "none"}.`,
    `Only in the earlier version: ${dropped.join(", ") || "none"}.`,
  ].join("\n");
}

function sayOne({ kind, column, codes }: Difference): string {
  const what = translate("en", `comparability:difference_${kind}`);
  const of = codes.length > 0 ? `${what} (${codes.join(", ")})` : what;
  return column === null ? of : `${column}: ${of}`;
}

const example = `
Classes: same, translation, wording, options, scope, not_comparable; surveys/README.md says what each means.
  rapporteur survey compare strategic-vision/v3 strategic-vision/v2 --write`;
