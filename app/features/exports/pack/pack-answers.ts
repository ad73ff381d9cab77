import { plainCsv } from "#app/core/export/csv.ts";
import { languages, type Words } from "#app/core/language.ts";
import { entryStates } from "../../record/entry-states.ts";
import { readContent } from "../../responses/submission-content.ts";
import type { SnapshotParty } from "../../snapshots/snapshot-content.ts";
import type { Version } from "../../surveys/queries.server.ts";
import { longHeader, longWriter } from "../answers-long.ts";
import { tableHeader, tableWriter } from "../answers-table.ts";
import { wideHeader, wideWriter } from "../answers-wide.ts";
import type { ExportedParty } from "../responses.server.ts";
import { longFields, tableFields, wideFields } from "./pack-fields.ts";
import { textFile, type PackFile } from "./pack-file.ts";
import { answersSource, recordSource, type PackSource } from "./pack-source.ts";

/** Submissions held at once, so that memory does not grow with the round. */
const batchSize = 50;

/** What Parties submitted: as one table of facts, as one line a Party, and the rows of each of their tables. */
export function answerFiles(source: PackSource): PackFile[] {
  const of = answersSource(source);
  const tables = of.codebook.items.filter(({ kind }) => kind === "table");
  const write = (header: string, line: (party: ExportedParty) => string) => () => writeParties(source, header, line);
  return [
    {
      name: "answers-long.csv",
      title: "pack:file_answers_long",
      fields: longFields(of),
      write: write(longHeader(of, plainCsv), longWriter(of, plainCsv)),
    },
    {
      name: "answers-wide.csv",
      title: "pack:file_answers_wide",
      fields: wideFields(of),
      write: write(wideHeader(of, plainCsv), wideWriter(of, plainCsv)),
    },
    ...tables.map((table): PackFile => {
      return {
        name: `answers-table-${table.name}.csv`,
        title: "pack:file_answers_table",
        fields: tableFields(of, table),
        write: write(tableHeader(of, table, plainCsv), tableWriter(of, table, plainCsv)),
      };
    }),
  ];
}

async function* writeParties(
  source: PackSource,
  header: string,
  line: (party: ExportedParty) => string,
): AsyncGenerator<string> {
  yield header;
  for await (const batch of readBatches(source)) {
    yield batch.map(({ party, text }) => line(exported(party, text, source.asked))).join("");
  }
}

/** The sealed text of each submission, as it was hashed. They are fetched a batch at a time, when the first of it is written. */
export function submissionFiles({ content, readTexts }: PackSource): PackFile[] {
  const submitted = content.parties.flatMap(({ party, submission }) =>
    submission ? [{ party, id: submission.id }] : [],
  );
  let held: ReadonlyMap<string, string> = new Map();
  return submitted.map(({ party, id }, index) => {
    const write = async function* () {
      if (!held.has(id)) held = await readTexts(submitted.slice(index, index + batchSize).map((each) => each.id));
      yield textOf(held, id);
    };
    return { name: `submissions/${party}.json`, title: "pack:file_submissions", fields: null, write };
  });
}

async function* readBatches({ content, readTexts }: PackSource) {
  for (let start = 0; start < content.parties.length; start += batchSize) {
    const batch = content.parties.slice(start, start + batchSize);
    const ids = batch.flatMap(({ submission }) => submission?.id ?? []);
    const texts = ids.length > 0 ? await readTexts(ids) : new Map<string, string>();
    yield batch.map((party) => ({ party, text: party.submission && textOf(texts, party.submission.id) }));
  }
}

function textOf(texts: ReadonlyMap<string, string>, id: string): string {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`The submission ${id} of a snapshot is not there`);
  return text;
}

function exported({ submission, ...party }: SnapshotParty, text: string | null, asked: Version): ExportedParty {
  return {
    party: { ...party, submission: submission?.id ?? null },
    submission: submission && text !== null ? { ...submission, items: readContent(asked.codebook, text) } : null,
  };
}

/** What the Secretariat recorded of each Party, and of the round: facts, as of answers. */
export function recordFiles(source: PackSource, record: Version): PackFile[] {
  const { parties, entries } = source.content;
  const byParty = Map.groupBy(entries, ({ party }) => party ?? "");
  const of = (about: "party" | "round", asked: readonly Omit<SnapshotParty, "submission">[]): string => {
    const own = recordSource(source, record, about);
    const write = longWriter(own, plainCsv);
    const lines = asked.map((party) => {
      const items = entryStates(own.codebook.items, byParty.get(party.party) ?? []);
      const submission = { revision: 1, late: false, submittedAt: "", items };
      return write({ party: { ...party, submission: null }, submission });
    });
    return longHeader(own, plainCsv) + lines.join("");
  };
  const nobody = { party: "", name: Object.fromEntries(languages.map((each) => [each, ""])) as Words, groups: {} };
  const fields = longFields(recordSource(source, record, "party"));
  return [
    { ...textFile("record-long.csv", "pack:file_record_long", () => of("party", parties)), fields },
    { ...textFile("record-round-long.csv", "pack:file_record_round_long", () => of("round", [nobody])), fields },
  ];
}
