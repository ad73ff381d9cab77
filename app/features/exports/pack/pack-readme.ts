import { languageNames, languages, type Language } from "#app/core/language.ts";
import { translate } from "#app/io/i18n.server.ts";
import type { PackFile } from "./pack-file.ts";
import type { PackSource } from "./pack-source.ts";

/** README.txt: what the pack is, how to check it, how it counts, and what each file holds; in every language. */
export function packReadme(source: PackSource, files: readonly PackFile[]): string {
  return languages.map((language) => section(source, files, language)).join("\n\n");
}

function section({ id, sha256, content }: PackSource, files: readonly PackFile[], language: Language): string {
  const say = (key: string, details: Record<string, unknown> = {}): string =>
    translate(language, `pack:${key}`, details);
  const listed = files.filter(({ name }) => !name.startsWith("submissions/"));
  const list = listed.map(({ name, title }) => `${name}\n    ${translate(language, title)}`);
  return [
    `==== ${languageNames[language]} ====`,
    content.round.title[language],
    ...(content.round.invented ? [say("invented")] : []),
    say("lead", { snapshot: id }),
    say("hash", { sha256 }),
    `${say("verify")}\n\n    node verify.mjs`,
    say("verify_words"),
    say("laws"),
    say("licence"),
    [...list, `submissions/\n    ${say("file_submissions")}`].join("\n"),
  ]
    .map((paragraph) => paragraph.split("\n").map(wrapped).join("\n"))
    .join("\n\n");
}

/** Lines that a window shows whole; broken at plain spaces alone, since others are there to hold words together. */
function wrapped(line: string): string {
  return line.replace(/(.{1,100})(?: +|$)/g, "$1\n").trimEnd();
}
