import { existsSync, readFileSync } from "node:fs";
import { FolderError } from "#app/features/surveys/read-folder.server.ts";
import { typedPath } from "./typed-path.ts";

/** The text of a file that was named at the shell. */
export function readTyped(file: string): string {
  const path = typedPath(file);
  if (!existsSync(path)) throw new FolderError(`There is no file ${file}.`);
  return readFileSync(path, "utf8");
}
