import { languages, type Words } from "#app/core/language.ts";
import { translate } from "#app/io/i18n.server.ts";
import type { PackFile } from "./pack-file.ts";
import type { PackSource } from "./pack-source.ts";

/** What is known of a file once it is written. */
export interface WrittenFile {
  readonly file: PackFile;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The description of a pack for programs: a Data Package (https://datapackage.org, version 2). No licence is named, since nobody
 * has given one. Titles are in English where the format has one language; `titles` has every language.
 */
export function dataPackage({ id, sha256, content }: PackSource, written: readonly WrittenFile[]): object {
  const { round, engine } = content;
  const isSubmission = ({ file }: WrittenFile): boolean => file.name.startsWith("submissions/");
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id.toLowerCase(),
    title: round.title.en,
    titles: round.title,
    version: id,
    invented: round.invented,
    description: titlesOf(round.invented ? "pack:invented" : "pack:lead").en,
    snapshot: { id, sha256, engine },
    sources: [{ title: titlesOf("pack:source").en }],
    resources: [
      ...written.filter((each) => !isSubmission(each)).map(resource),
      ...submissions(written.filter(isSubmission)),
    ],
  };
}

function resource({ file, bytes, sha256 }: WrittenFile): object {
  const { name, title, fields } = file;
  const [base = "", form = ""] = name.split(/\.(?=[a-z]+$)/);
  const titles = titlesOf(title);
  return {
    name: `${base}-${form}`,
    path: name,
    title: titles.en,
    titles,
    format: form,
    mediatype: form === "csv" ? "text/csv" : "application/json",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    ...(fields && {
      type: "table",
      dialect: { lineTerminator: "\r\n" },
      schema: { fields: fields.map(({ name: field, type }) => ({ name: field, type })), missingValues: [""] },
    }),
  };
}

/** One resource of many files: the hash of each is in SHA256SUMS. */
function submissions(written: readonly WrittenFile[]): object[] {
  if (written.length === 0) return [];
  const titles = titlesOf("pack:file_submissions");
  const path = written.map(({ file }) => file.name);
  return [{ name: "submissions", path, title: titles.en, titles, format: "json", mediatype: "application/json" }];
}

function titlesOf(key: PackFile["title"]): Words {
  return Object.fromEntries(languages.map((language) => [language, translate(language, key)])) as Words;
}
