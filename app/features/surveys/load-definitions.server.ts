import { join } from "node:path";
import { isProblem, type Problem } from "#app/core/problems.ts";
import type { Fault } from "#app/core/survey/fault.ts";
import { loadRegister } from "./load-register.server.ts";
import { publishCatalogue } from "./publish-catalogue.server.ts";
import { publishVersion } from "./publish-version.server.ts";
import { addGrouping } from "./groupings.server.ts";
import { readGroupingFile } from "./grouping-file.ts";
import {
  catalogueFiles,
  FolderError,
  groupingFiles,
  readFolder,
  readJson,
  versionFolders,
} from "./read-folder.server.ts";

/** What came with the program and could not be loaded: which file or folder, and why. */
export interface Unloaded {
  readonly place: string;
  readonly why: Problem | { readonly faults: readonly Fault[] };
}

/**
 * Loads what definitions and rounds refer to: the register, the groupings, then the catalogues. What is there already stays
 * as it is.
 *
 * @returns what could not be loaded; nothing else stops for it.
 */
export async function loadReferences(actor: string | null, root = "surveys"): Promise<readonly Unloaded[]> {
  const unloaded: Unloaded[] = [];
  await loadRegister(readJson(join(root, "register/parties.json")), actor);
  for (const file of groupingFiles(root)) {
    const grouping = readGroupingFile(readJson(file));
    if ("fault" in grouping) throw new FolderError(`${file} is not a grouping:\n${grouping.fault}`);
    const added = await addGrouping(grouping, actor);
    // The Secretariat may have added a newer list since: then that one is in use.
    if (isProblem(added) && added.problem !== "grouping_older") unloaded.push({ place: file, why: added });
  }
  for (const file of catalogueFiles(root)) {
    const published = await publishCatalogue(readJson(file), actor);
    if (isProblem(published)) unloaded.push({ place: file, why: published });
  }
  return unloaded;
}

/** Loads everything under a folder of definitions: what they refer to, then every version of every survey. For every start. */
export async function loadDefinitions(actor: string | null, root = "surveys"): Promise<readonly Unloaded[]> {
  const unloaded = [...(await loadReferences(actor, root))];
  for (const folder of versionFolders(root)) {
    const published = await publishVersion(readFolder(folder), actor);
    if (isProblem(published) || "faults" in published) unloaded.push({ place: folder, why: published });
  }
  return unloaded;
}
