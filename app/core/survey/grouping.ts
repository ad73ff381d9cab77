import { z } from "zod";
import { problem, type Problem } from "../problems.ts";
import { wordsSchema } from "../words-schema.ts";

const words = wordsSchema(1_000);

/** Names of groupings and groups: in addresses, in files and in the shell. */
export const groupKeySchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** surveys/register/groupings/<name>.json: a way to divide the Parties, whose groups name theirs; everybody else is the rest. */
export const groupingSchema = z.strictObject({
  $schema: z.string().optional(),
  grouping: groupKeySchema.meta({ description: "Its name in files and addresses: small letters, digits and -." }),
  label: words,
  source: words.meta({ description: "Whose list it is." }),
  asOf: z.iso.date().meta({ description: "The day from which the list holds." }),
  groups: z
    .array(
      z.strictObject({ group: groupKeySchema, label: words, parties: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1) }),
    )
    .min(1)
    .max(30),
  rest: z.strictObject({ group: groupKeySchema, label: words }).meta({ description: "The group of everybody else." }),
});

export type Grouping = Omit<z.infer<typeof groupingSchema>, "$schema">;

/** Divisions that every round has, and what a table of results calls the whole. */
const taken: ReadonlySet<string> = new Set(["region", "eu", "all"]);

/** What a form alone cannot say: a name that is free, no group twice, and no Party in two groups. Null when it is in order. */
export function groupingFault({ grouping, groups, rest }: Grouping): Problem | null {
  if (taken.has(grouping)) return problem("grouping_taken", { grouping });
  const names = [...groups, rest].map(({ group }) => group);
  const twice = firstRepeated(names);
  if (twice !== null || names.includes("all")) return problem("group_twice", { group: twice ?? "all" });
  const party = firstRepeated(groups.flatMap(({ parties }) => parties));
  return party === null ? null : problem("group_of_party_twice", { party });
}

/**
 * The one group in which a Party stands.
 *
 * Example: of a grouping with the group `least-developed` of NPL and UGA, and the rest `other`, KEN is in `other`.
 */
export function groupOf(party: string, { groups, rest }: Grouping): string {
  return groups.find(({ parties }) => parties.includes(party))?.group ?? rest.group;
}

function firstRepeated(names: readonly string[]): string | null {
  return names.find((name, index) => names.indexOf(name) < index) ?? null;
}
