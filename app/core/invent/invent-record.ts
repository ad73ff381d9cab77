import type { FileAnswer } from "../survey/answers-file.ts";
import type { Codebook } from "../survey/codebook.ts";
import { fileAnswerOf } from "../survey/file-answer-of.ts";
import { itemsAbout } from "../survey/items-about.ts";
import { readResponse } from "../survey/read-response.ts";
import { inventAnswers } from "./invent-answers.ts";
import { inventParty, type Invented } from "./invented-party.ts";
import type { Leanings } from "./leanings.ts";
import { seededRandom, type Random } from "./seeded-random.ts";

/** One value of a record that is made up. */
export interface InventedEntry {
  readonly item: string;
  /** Null: about the round. */
  readonly party: string | null;
  /** What a file would say of it: a value, rows by column, or the reason that there is nothing. */
  readonly given: FileAnswer;
  readonly source: string;
  /** ISO date. */
  readonly sourceDate: string;
  readonly note: string | null;
}

/** A Party of which the Secretariat records something. */
interface RecordedParty {
  readonly party: string;
  readonly region: string;
}

/**
 * Makes up what the Secretariat records in a round: entries about each Party and about the round, the same each time. What is
 * left blank has no entry. Every entry says that it is invented, in its source.
 */
export function inventRecord(
  codebook: Codebook,
  parties: readonly RecordedParty[],
  round: Pick<Invented, "round" | "period">,
  leanings: Leanings = {},
): readonly InventedEntry[] {
  const aboutParties = itemsAbout(codebook, "party");
  const aboutRound = itemsAbout(codebook, "round");
  return [
    ...parties.flatMap(({ party, region }) =>
      entriesOf(aboutParties, party, inventParty(party, region, round), leanings),
    ),
    ...entriesOf(aboutRound, null, inventParty("the round", "", round), leanings),
  ];
}

function entriesOf(codebook: Codebook, party: string | null, known: Invented, leanings: Leanings): InventedEntry[] {
  const random = seededRandom(`record of ${known.party} in ${known.round}`);
  // The Secretariat keeps its lists better than a Party fills a form; of the round itself it knows all there is.
  const invented = { ...known, language: "en", blanks: party ? 0.02 : 0, noInformation: party ? 0.02 : 0 } as const;
  const answers = inventAnswers(codebook, invented, leanings);
  const { states } = readResponse(codebook, answers);
  return [...states].flatMap(([item, state]) => {
    const given = fileAnswerOf(state);
    return given === null ? [] : [{ item, party, given, ...originOf(known.period, random) }];
  });
}

/** Where an entry is from: it says so itself, lest it be taken for a fact. */
function originOf([, to]: Invented["period"], random: Random): Pick<InventedEntry, "source" | "sourceDate" | "note"> {
  const daysAfter = random.whole(5, 60) * 86_400_000;
  return {
    source: random.pick(sources),
    sourceDate: new Date(Date.parse(to) + daysAfter).toISOString().slice(0, 10),
    note: random.chance(0.1) ? "Made up by a program / Imaginé par un programme / Imaginado por un programa" : null,
  };
}

/** A source has no language; whoever meets these has one of three. */
const sources = [
  "Invented / Inventé / Inventado",
  "Invented list / Liste inventée / Lista inventada",
  "Invented report / Rapport inventé / Informe inventado",
] as const;
