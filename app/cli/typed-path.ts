import { resolve } from "node:path";

/** A path as it was typed, from the folder it was typed in: npm changes to the project's and says where it was called. */
export function typedPath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}
