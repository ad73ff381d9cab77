import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Definition } from "./check-definition.server.ts";
import { surveyNameSchema, versionNumberSchema } from "./inputs.ts";

/** A folder or file that cannot be read as a definition, in words for whoever named it. */
export class FolderError extends Error {}

/**
 * Reads the definition in a folder `<survey>/v<N>`: questionnaire.json, measures.json and, where it is there,
 * comparability.json.
 *
 * @throws FolderError when the folder is not named so, or a file is absent or no JSON.
 */
export function readFolder(folder: string): Definition {
  const path = resolve(folder);
  const number = Number(/^v([1-9]\d*)$/.exec(basename(path))?.[1]);
  const survey = basename(dirname(path));
  if (!versionNumberSchema.safeParse(number).success || !surveyNameSchema.safeParse(survey).success) {
    throw new FolderError(
      `${folder} is not named as a version is: <survey>/v<number>, for example surveys/strategic-vision/v1.`,
    );
  }
  const comparability = join(folder, "comparability.json");
  return {
    survey,
    number,
    questionnaire: readJson(join(folder, "questionnaire.json")),
    measures: readJson(join(folder, "measures.json")),
    ...(existsSync(comparability) && { comparability: readJson(comparability) }),
  };
}

/** The parsed content of a JSON file. */
export function readJson(file: string): unknown {
  if (!existsSync(file)) throw new FolderError(`There is no file ${file}.`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new FolderError(`${file} is not JSON: ${error.message}.`, { cause: error });
  }
}

/** The folders below `root` that hold a version, by survey and number. */
export function versionFolders(root: string): string[] {
  const surveys = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return surveys.flatMap(({ name }) =>
    readdirSync(join(root, name))
      .filter((version) => existsSync(join(root, name, version, "questionnaire.json")))
      .sort((left, right) => Number(left.slice(1)) - Number(right.slice(1)))
      .map((version) => join(root, name, version)),
  );
}

/** The files below `root`/register/groupings, by name. */
export function groupingFiles(root: string): string[] {
  const folder = join(root, "register/groupings");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => join(folder, file));
}

/** The files below `root`/catalogue, by catalogue and number. */
export function catalogueFiles(root: string): string[] {
  return readdirSync(join(root, "catalogue"))
    .sort()
    .flatMap((id) =>
      readdirSync(join(root, "catalogue", id))
        .filter((file) => /^v\d+\.json$/.test(file))
        .map((file) => join(root, "catalogue", id, file)),
    );
}
