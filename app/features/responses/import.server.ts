import { setImmediate } from "node:timers/promises";
import { mintAllScope } from "#app/core/access/scope.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import type { DraftAnswer } from "#app/core/survey/answers.ts";
import { readEligible, readRound } from "#app/features/rounds/queries.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { inScope, sql, type Client } from "#app/io/db.server.ts";
import { checkImport, type CheckedImport, type ImportWishes } from "./check-import.ts";
import { importFault, type AnswersInFile, type ImportFault, type PartyInFile } from "./import-fault.ts";
import { readAnswersCsv } from "./read-answers-csv.ts";
import { readAnswersJson } from "./read-answers-json.ts";
import { keepAnswers, makeSubmissions, type ImportInto, type Importer } from "./write-import.server.ts";

export type { ImportFault } from "./import-fault.ts";

/** A file of answers of many Parties, and what is to be done with it. */
export interface ImportInput extends ImportWishes {
  readonly round: string;
  readonly format: "csv" | "json";
  readonly text: string;
  /** Say what would be done, and do nothing. */
  readonly dryRun: boolean;
}

/** What was done, or would be. */
export interface Imported {
  readonly parties: number;
  /** Answers that were kept, cells of tables and their lists of rows included; the file's others stood already. */
  readonly answers: number;
  readonly submitted: number;
  readonly dryRun: boolean;
}

/**
 * Brings in the answers of many Parties, all or nothing in one transaction. A Party's other answers stay as they are; where it
 * has answered otherwise before, that is a fault, unless the wish is to replace.
 *
 * @returns what was done; every fault of the file; or why the round takes no answers.
 */
export async function importResponses(
  input: ImportInput,
  importer: Importer,
): Promise<Imported | { readonly faults: readonly ImportFault[] } | Problem> {
  const round = await readRound(input.round);
  const version = round && (await readVersion(round.version));
  if (!round || !version) return problem("round_unknown", { round: input.round });
  const read = (input.format === "csv" ? readAnswersCsv : readAnswersJson)(input.text, version.codebook);
  const strangers = await findStrangers(input.round, read);
  const into: ImportInto = { round: round.id, version, importer };
  const faults = [...read.faults, ...strangers];
  try {
    return await inScope(mintAllScope(), (client) => bringIn(client, into, input, { ...read, faults }));
  } catch (error) {
    if (error instanceof FaultsFound) return { faults: error.faults };
    throw error;
  }
}

/** Undoes what was written before the last of the faults was found. */
class FaultsFound extends Error {
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    super("the file has faults");
    this.faults = faults.toSorted((left, right) => left.row - right.row);
  }
}

/** Parties of the file that the round does not ask, or that nobody knows. */
async function findStrangers(round: string, { parties }: AnswersInFile): Promise<ImportFault[]> {
  const asked = new Set((await readEligible(round)).map(({ party }) => party));
  const strangers = parties.filter(({ party }) => !asked.has(party));
  if (strangers.length === 0) return [];
  const known = new Set((await sql<{ id: string }>("SELECT id FROM party")).map(({ id }) => id));
  return strangers.map(({ party, place }) =>
    importFault(place, party, known.has(party) ? "not_eligible" : "unknown_party", { party, round }),
  );
}

/** Parties checked while the ones before them are written: the database and this process work at the same time. */
const batchSize = 50;

async function bringIn(
  client: Client,
  into: ImportInto,
  input: ImportInput,
  { parties, faults }: AnswersInFile,
): Promise<Imported | Problem> {
  const standing = await lockStanding(client, into.round, parties);
  if (standing === "closed") return problem("round_closed");
  if (standing === "not_open") return problem("round_not_open");

  const told = [...faults];
  let answers = 0;
  let writing = Promise.resolve();
  for (let first = 0; first < parties.length; first += batchSize) {
    const batch = parties.slice(first, first + batchSize);
    const checked = batch.map((given) => checkOne(given, into, input, standing.get(given.party)));
    told.push(...checked.flatMap((each) => each.faults));
    answers += checked.reduce((sum, { changes }) => sum + changes.size, 0);
    await writing;
    if (told.length === 0 && !input.dryRun) writing = write(client, into, input, checked);
    // Should it fail, its turn tells.
    writing.catch(() => {});
    // What is sent must leave before the next are checked.
    await setImmediate();
  }
  await writing;
  if (told.length > 0) throw new FaultsFound(told);
  if (!input.dryRun) await record(client, into, input, parties);
  return { parties: parties.length, answers, submitted: input.submit ? parties.length : 0, dryRun: input.dryRun };
}

type Checked = CheckedImport & { readonly party: string; readonly seq: number; readonly revision: number };

function checkOne(given: PartyInFile, into: ImportInto, wishes: ImportWishes, standing: Standing | undefined): Checked {
  const { seq = 0, revision = 0, conflicts = 0, answers = new Map<string, DraftAnswer>() } = standing ?? {};
  const checked = checkImport(into.version.codebook, given, answers, wishes);
  const waits = wishes.submit && conflicts > 0;
  const faults = waits ? [...checked.faults, importFault(given.place, given.party, "choice_waits")] : checked.faults;
  return { ...checked, faults, party: given.party, seq, revision };
}

async function write(
  client: Client,
  into: ImportInto,
  { submit }: ImportWishes,
  checked: readonly Checked[],
): Promise<void> {
  const given = checked.map(({ party, changes }) => ({ party, answers: changes }));
  await keepAnswers(client, into, given);
  if (!submit) return;
  const submissions = checked.map(({ party, seq, revision, changes, states }) => ({
    party,
    seq: seq + changes.size,
    revision: revision + 1,
    states,
  }));
  await makeSubmissions(client, into, submissions);
}

/** Says what was done and by whom. */
async function record(
  client: Client,
  { round, importer }: ImportInto,
  { submit }: ImportWishes,
  parties: readonly PartyInFile[],
): Promise<void> {
  const detail = { importer: importer.name, parties: parties.map(({ party }) => party), submitted: submit };
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'response.import', $2, $3)", [
    importer.id === "operator" ? null : importer.id,
    `round:${round}`,
    JSON.stringify(detail),
  ]);
}

/** The response of a Party as it stands. */
interface Standing {
  readonly seq: number;
  readonly revision: number;
  /** Texts that wait for a choice. */
  readonly conflicts: number;
  readonly answers: Map<string, DraftAnswer>;
}

/** Locks the responses of the Parties in a file, then reads them; or says why the round takes no answers. */
async function lockStanding(
  client: Client,
  round: string,
  parties: readonly PartyInFile[],
): Promise<ReadonlyMap<string, Standing> | "closed" | "not_open"> {
  const names = parties.map(({ party }) => party);
  const locked = await client.query<{ state: "open" | "closed" | "not_open" }>(
    "SELECT lock_for_import($1, $2) AS state",
    [round, names],
  );
  const { state } = locked.rows[0]!;
  if (state !== "open") return state;
  const responses = await client.query<Omit<Standing, "answers"> & { party: string }>(
    `SELECT r.party_id AS party, r.seq, coalesce(s.revision, 0) AS revision,
            (SELECT count(*)::int FROM conflict c WHERE c.response_id = r.id AND c.settled_at IS NULL) AS conflicts
     FROM response r LEFT JOIN submission s ON s.id = r.current_submission_id
     WHERE r.round_id = $1 AND r.party_id = ANY ($2)`,
    [round, names],
  );
  const standing = new Map<string, Standing>(responses.rows.map((row) => [row.party, { ...row, answers: new Map() }]));
  const answers = await client.query<DraftAnswer & { party: string; path: string }>(
    `SELECT r.party_id AS party, a.path, a.value, a.raw, a.reason
     FROM response r JOIN answer a ON a.response_id = r.id WHERE r.round_id = $1 AND r.party_id = ANY ($2)`,
    [round, names],
  );
  for (const { party, path, value, raw, reason } of answers.rows)
    standing.get(party)?.answers.set(path, { value, raw, reason });
  return standing;
}
