import { randomUUID } from "node:crypto";
import { inventAnswers } from "../core/invent/invent-answers.ts";
import type { DraftAnswer } from "../core/survey/answers.ts";
import type { Codebook } from "../core/survey/codebook.ts";
import { readResponse } from "../core/survey/read-response.ts";
import { keepAnswers, makeSubmissions, type ImportInto } from "../features/responses/write-import.server.ts";
import type { Client } from "../io/db.server.ts";
import { inventConduct, type RoundToFill } from "./invented-conduct.ts";
import { inventedPeople, type InventedPerson } from "./people.ts";
import { strategicVisionLeanings } from "./strategic-vision-leanings.ts";

const day = 86_400_000;

type Answers = Map<string, DraftAnswer>;
type Filling = { readonly client: Client; readonly into: Omit<ImportInto, "importer">; readonly round: RoundToFill };

/**
 * Fills the current round for the Parties whose people one can be, so that each page has something to show: Kenya is half
 * way, two people at work, one answer given twice over and one that waits for a choice; Senegal is complete and not yet
 * submitted; Ecuador has submitted; Equatorial Guinea has not begun.
 */
export async function fillOwnParties(filling: Filling): Promise<void> {
  await fillKenya(filling);
  await keep(filling, "SEN", "contributor", invent(filling, "SEN", "africa"), 4);
  const ecuador = invent(filling, "ECU", "central-south-america-caribbean");
  await keep(filling, "ECU", "focal_point", ecuador, 8);
  const { states } = readResponse(filling.into.version.codebook, ecuador);
  const at = iso(filling, 5);
  await makeSubmissions(filling.client, { ...filling.into, importer: personOf("ECU", "focal_point") }, [
    { party: "ECU", seq: ecuador.size, revision: 1, states, at },
  ]);
}

async function fillKenya(filling: Filling): Promise<void> {
  const { codebook } = filling.into.version;
  const answers = invent(filling, "KEN", "africa");
  const [first, ...rest] = codebook.sections.map(({ name }) => name);
  const half = rest.slice(0, Math.floor(codebook.sections.length / 2));
  await keep(filling, "KEN", "contributor", ofSections(codebook, answers, half), 9);
  await keep(filling, "KEN", "focal_point", ofSections(codebook, answers, [first!]), 6);

  const number = codebook.items.find(
    ({ name, kind, section }) =>
      kind === "integer" && half.includes(section) && typeof answers.get(name)?.value === "string",
  );
  if (!number) return;
  const said = Number(answers.get(number.name)!.value);
  const changed = (by: number): Answers =>
    new Map([[number.name, { value: String(said + by), raw: null, reason: null }]]);
  await keep(filling, "KEN", "contributor", changed(2), 3);
  await keep(filling, "KEN", "focal_point", changed(1), 2);
  // The contributor had not seen the last of these.
  await filling.client.query(
    `SELECT save_answers(r.id, r.party_id, $2, 'demonstration', jsonb_build_array(jsonb_build_object(
       'opId', $3::text, 'path', $4::text, 'baseRev', 2, 'value', $5::text, 'raw', null, 'reason', null)))
     FROM response r WHERE r.round_id = $1 AND r.party_id = 'KEN'`,
    [filling.round.round, personOf("KEN", "contributor").id, randomUUID(), number.name, String(said + 3)],
  );
}

function invent({ into, round }: Filling, party: string, region: string): Answers {
  const { invented } = inventConduct(party, region, round);
  return new Map(inventAnswers(into.version.codebook, invented, strategicVisionLeanings));
}

/** Keeps answers in the name of a person of the Party, one every forty seconds from some days ago. */
async function keep(
  filling: Filling,
  party: string,
  role: InventedPerson["role"],
  answers: Answers,
  daysAgo: number,
): Promise<void> {
  const at = (ordinal: number) => iso(filling, daysAgo, ordinal * 40_000);
  await keepAnswers(filling.client, { ...filling.into, importer: personOf(party, role) }, [{ party, answers, at }]);
}

function ofSections(codebook: Codebook, answers: Answers, sections: readonly string[]): Answers {
  const names = new Set(codebook.items.filter(({ section }) => sections.includes(section)).map(({ name }) => name));
  return new Map([...answers].filter(([path]) => names.has(path.split("/")[0]!)));
}

function iso({ round }: Filling, daysAgo: number, later = 0): string {
  return new Date(Math.max(round.opensAt, round.now - daysAgo * day) + later).toISOString();
}

/** Somebody of a Party whom one can be. */
export function personOf(party: string, role: InventedPerson["role"]): InventedPerson {
  return inventedPeople.find((person) => person.party === party && person.role === role)!;
}
