import { readResponse } from "../core/survey/read-response.ts";
import { inventAnswers } from "../core/invent/invent-answers.ts";
import type { DraftAnswer } from "../core/survey/answers.ts";
import type { Codebook } from "../core/survey/codebook.ts";
import {
  keepAnswers,
  makeSubmissions,
  type ImportInto,
  type PartySubmission,
} from "../features/responses/write-import.server.ts";
import type { PinnedParty } from "../features/rounds/queries.server.ts";
import type { Client } from "../io/db.server.ts";
import { inventConduct, type Conduct, type RoundToFill } from "./invented-conduct.ts";
import { strategicVisionLeanings } from "./strategic-vision-leanings.ts";

/** One Party with what it does in the round, and its answers in the order given. */
interface Filled {
  readonly party: string;
  readonly conduct: Conduct;
  readonly answers: ReadonlyMap<string, DraftAnswer>;
  readonly corrections: ReadonlyMap<string, DraftAnswer>;
}

/** Fills a round with invented answers and submissions of the Parties given, through the tables and laws of real ones. */
export async function fillRound(
  client: Client,
  into: ImportInto,
  round: RoundToFill,
  parties: readonly PinnedParty[],
): Promise<void> {
  const { codebook } = into.version;
  const filled = parties.flatMap(({ party, groups }) => {
    const conduct = inventConduct(party, groups.region, round);
    if (conduct.startsAt === null) return [];
    const all = inventAnswers(codebook, conduct.invented, strategicVisionLeanings);
    const answers = conduct.submitsAt.length > 0 ? all : firstPart(codebook, all, conduct.drafted);
    const corrections = conduct.submitsAt.length > 1 ? correct(codebook, all) : new Map<string, DraftAnswer>();
    return [{ party, conduct, answers, corrections }];
  });

  await keepAnswers(
    client,
    into,
    filled.map(({ party, conduct, answers }) => ({ party, answers, at: spread(conduct, answers.size) })),
  );
  await makeSubmissions(
    client,
    into,
    filled.flatMap((each) => submission(codebook, each, 1)),
  );
  const corrected = filled.filter(({ corrections }) => corrections.size > 0);
  await keepAnswers(
    client,
    into,
    corrected.map(({ party, conduct, corrections }) => ({
      party,
      answers: corrections,
      at: () => iso(conduct.submitsAt[1]! - 3_600_000),
    })),
  );
  await makeSubmissions(
    client,
    into,
    corrected.flatMap((each) => submission(codebook, each, 2)),
  );
}

/** The answers of the first part of a questionnaire: sections are divided, and worked through from the top. */
function firstPart(
  codebook: Codebook,
  answers: ReadonlyMap<string, DraftAnswer>,
  part: number,
): Map<string, DraftAnswer> {
  const reached = new Set(codebook.items.slice(0, Math.ceil(codebook.items.length * part)).map(({ name }) => name));
  return new Map([...answers].filter(([path]) => reached.has(path.split("/")[0]!)));
}

function submission(
  codebook: Codebook,
  { party, conduct, answers, corrections }: Filled,
  revision: 1 | 2,
): PartySubmission[] {
  const at = conduct.submitsAt[revision - 1];
  if (at === undefined) return [];
  const given = revision === 1 ? answers : new Map([...answers, ...corrections]);
  const seq = revision === 1 ? answers.size : answers.size + corrections.size;
  return [{ party, seq, revision, states: readResponse(codebook, given).states, at: iso(at) }];
}

/** A correction: the first number given is one more than was said. */
function correct(codebook: Codebook, answers: ReadonlyMap<string, DraftAnswer>): Map<string, DraftAnswer> {
  const number = codebook.items.find(
    ({ kind, name }) => kind === "integer" && typeof answers.get(name)?.value === "string",
  );
  const before = number && answers.get(number.name);
  if (!number || !before) return new Map();
  const most = Number(number.maximum ?? Infinity);
  const value = String(Math.min(most, Number(before.value) + 1));
  return value === before.value ? new Map() : new Map([[number.name, { ...before, value }]]);
}

/** Answers are given over the time from the start to the submission, most of them at two sittings. */
function spread({ startsAt, submitsAt }: Conduct, count: number): (ordinal: number) => string {
  const begin = startsAt!;
  const second = submitsAt[0] === undefined ? begin : Math.max(begin, submitsAt[0] - 7_200_000);
  return (ordinal) => iso(ordinal < count / 2 ? begin + ordinal * 41_000 : second + (ordinal - count / 2) * 41_000);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
