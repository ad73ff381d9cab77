import { problem, type Problem } from "#app/core/problems.ts";
import { text } from "./entry-form.ts";

/** Most of a file that a page takes; the command line takes more. */
const mostBytes = 5 * 1024 * 1024;

/** The file that a form sends, or what was pasted in its place. */
export async function sentFile(sent: FormData): Promise<string | Problem> {
  const file = sent.get("file");
  const isFile = typeof file === "object" && file !== null && file.size > 0;
  if (isFile && file.size > mostBytes) return problem("too_large");
  const given = isFile ? await file.text() : text(sent.get("text"));
  return given.length > mostBytes ? problem("too_large") : given;
}
