import { languages, type Words } from "#app/core/language.ts";
import { partyColumns } from "../party-cells.ts";
import { namedFields } from "./pack-fields.ts";
import { rowsFile, type PackFile } from "./pack-file.ts";
import { answersSource, type PackSource } from "./pack-source.ts";

const inEach = (name: string): string[] => languages.map((language) => `${name}_${language}`);
const wordsCells = (words: Words): string[] => languages.map((language) => words[language]);

/** What was laid down for the round, as tables: whom it asked and how they are divided, rates, matches, and sources of the record. */
export function packTables(source: PackSource): PackFile[] {
  return [partiesFile(source), groupingsFile(source), ratesFile(source), matchesFile(source), entriesFile(source)];
}

/** The register as it was pinned, with the submission that counts. */
function partiesFile(source: PackSource): PackFile {
  const { round, groupings, parties } = source.content;
  const own = ["submission", "revision", "receipt", "sha256", "submitted_at", "late"];
  const fields = namedFields([...partyColumns(answersSource(source)), ...own]);
  const breakdowns = ["region", "eu", ...groupings.map(({ grouping }) => grouping)];
  const rows = parties.map(({ party, name, groups, submission }) => [
    round.invented,
    round.id,
    party,
    ...wordsCells(name),
    ...breakdowns.map((breakdown) => groups[breakdown] ?? null),
    submission?.id ?? null,
    submission?.revision ?? null,
    submission?.receipt ?? null,
    submission?.sha256 ?? null,
    submission?.submittedAt ?? null,
    submission?.late ?? null,
  ]);
  return rowsFile("parties.csv", "pack:file_parties", fields, rows);
}

function groupingsFile({ content: { round, groupings } }: PackSource): PackFile {
  const names = ["invented", "round", "grouping", ...inEach("grouping_label"), "group", ...inEach("group_label")];
  const fields = [...namedFields([...names, ...inEach("source")]), { name: "as_of", type: "date" } as const];
  const rows = groupings.flatMap(({ grouping, label, source, asOf, groups }) =>
    groups.map(({ group, label: words }) => {
      const of = [round.invented, round.id, grouping, ...wordsCells(label)];
      return [...of, group, ...wordsCells(words), ...wordsCells(source), asOf];
    }),
  );
  return rowsFile("groupings.csv", "pack:file_groupings", fields, rows);
}

function ratesFile({ content: { round, rates } }: PackSource): PackFile {
  const fields = [
    ...namedFields(["invented", "round", "currency"]),
    { name: "rate", type: "number" },
    { name: "source", type: "string" },
    { name: "as_of", type: "date" },
  ] as const;
  const rows = rates.map(({ currency, rate, source, asOf }) => [
    round.invented,
    round.id,
    currency,
    rate,
    source,
    asOf,
  ]);
  return rowsFile("rates.csv", "pack:file_rates", fields, rows);
}

/** Why, and when; who decided is in no file of a pack. */
function matchesFile({ content: { round, matches } }: PackSource): PackFile {
  const fields = [
    ...namedFields(["invented", "round", "measure", "entry", "into", "why"]),
    { name: "decided_at", type: "datetime" },
  ] as const;
  const rows = matches.map(({ measure, entry, into, why, at }) => [
    round.invented,
    round.id,
    measure,
    entry,
    into,
    why,
    at,
  ]);
  return rowsFile("matches.csv", "pack:file_matches", fields, rows);
}

/** Where what the Secretariat recorded was taken from. Its values stand in the long tables of the record. */
function entriesFile({ content: { round, entries } }: PackSource): PackFile {
  const fields = [
    ...namedFields(["invented", "round", "item", "party", "revision", "state", "source"]),
    { name: "source_date", type: "date" },
    { name: "note", type: "string" },
    { name: "recorded_at", type: "datetime" },
  ] as const;
  const rows = entries.map(({ item, party, revision, state, source, sourceDate, note, recordedAt }) => {
    return [round.invented, round.id, item, party, revision, state, source, sourceDate, note, recordedAt];
  });
  return rowsFile("record-sources.csv", "pack:file_record_sources", fields, rows);
}
