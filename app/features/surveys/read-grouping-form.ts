import { z } from "zod";
import { readCsv, type CsvRecord } from "#app/core/import/read-csv.ts";
import { languages, type Language, type Words } from "#app/core/language.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { groupingFault, groupKeySchema, type Grouping } from "#app/core/survey/grouping.ts";

/** What is wrong with a field of the form. */
export interface GroupingFormFault extends Problem {
  readonly field: string;
}

const line = z
  .string()
  .max(1_000)
  .default("")
  .transform((typed) => typed.normalize("NFC").trim());
const lines = z.string().max(200_000).default("");
const inThree = <Name extends string>(name: Name) =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, line])) as Record<
    `${Name}.${Language}`,
    typeof line
  >;

/** The form as it is sent; a file, when one is chosen, was put in the place of `parties`. */
export const groupingFormSchema = z.strictObject({
  grouping: line,
  ...inThree("label"),
  ...inThree("source"),
  asOf: line,
  groups: lines,
  ...inThree("rest"),
  parties: lines,
});

export type GroupingForm = z.infer<typeof groupingFormSchema>;

/** The name of the group of everybody else. */
const rest = "other";

/**
 * Reads what a person typed or pasted: groups as `name,English,French,Spanish`, Parties as `code,group`; a heading line is
 * passed over. Every field that is wrong is told at once.
 *
 * @param known codes of the register: a code that is none of them is a slip.
 */
export function readGroupingForm(
  form: GroupingForm,
  known: ReadonlySet<string>,
): Grouping | { readonly faults: readonly GroupingFormFault[] } {
  const faults: GroupingFormFault[] = [];
  const tell = (field: string, told: Problem) => void faults.push({ ...told, field });
  const words = (name: "label" | "source" | "rest"): Words => {
    for (const language of languages) {
      if (!form[`${name}.${language}`]) tell(`${name}.${language}`, problem("grouping_words_missing"));
    }
    return { en: form[`${name}.en`], fr: form[`${name}.fr`], es: form[`${name}.es`] };
  };
  if (!groupKeySchema.safeParse(form.grouping).success) tell("grouping", problem("grouping_key_form"));
  if (!z.iso.date().safeParse(form.asOf).success) tell("asOf", problem("date_form"));
  const named = { grouping: form.grouping, label: words("label"), source: words("source"), asOf: form.asOf };
  const labels = readGroups(form.groups, (told) => tell("groups", told));
  const everybodyElse = { group: rest, label: words("rest") };
  const parties = readParties(form.parties, labels, known, (told) => tell("parties", told));
  const groups = labels.map(({ group, label }) => ({ group, label, parties: parties.get(group) ?? [] }));
  const grouping = { ...named, groups, rest: everybodyElse };
  if (faults.length > 0) return { faults };
  const empty = groups.find((group) => group.parties.length === 0);
  const fault = empty ? problem("group_without_party", { group: empty.group }) : groupingFault(grouping);
  return fault ? { faults: [{ ...fault, field: fieldOf(fault) }] } : grouping;
}

type Tell = (told: Problem) => void;

function readGroups(text: string, tell: Tell): { readonly group: string; readonly label: Words }[] {
  const groups = recordsOf(text, "group", 4, "group, English, French, Spanish", tell).flatMap(({ line: at, cells }) => {
    const [group = "", en = "", fr = "", es = ""] = cells;
    if (groupKeySchema.safeParse(group).success && en && fr && es) return [{ group, label: { en, fr, es } }];
    tell(problem("grouping_lines_form", { line: at, columns: "group, English, French, Spanish" }));
    return [];
  });
  if (groups.length === 0 && text.trim() === "")
    tell(problem("grouping_lines_form", { line: 1, columns: "group, English, French, Spanish" }));
  return groups;
}

function readParties(
  text: string,
  groups: readonly { readonly group: string }[],
  known: ReadonlySet<string>,
  tell: Tell,
): ReadonlyMap<string, string[]> {
  const parties = new Map<string, string[]>();
  for (const { line: at, cells } of recordsOf(text, "party", 2, "party, group", tell)) {
    const [code = "", group = ""] = cells;
    const party = code.toUpperCase();
    if (!known.has(party)) tell(problem("party_unknown", { party: code }));
    else if (!groups.some((each) => each.group === group)) tell(problem("group_unknown", { line: at, group }));
    else parties.set(group, [...(parties.get(group) ?? []), party]);
  }
  return parties;
}

/** The records of a CSV text, trimmed, without a heading; each must have so many cells. */
function recordsOf(text: string, heading: string, length: number, columns: string, tell: Tell): CsvRecord[] {
  const { records, brokenLine } = readCsv(text);
  if (brokenLine !== null) tell(problem("grouping_lines_form", { line: brokenLine, columns }));
  const trimmed = records.map((record) => ({
    ...record,
    cells: record.cells.map((cell) => cell.normalize("NFC").trim()),
  }));
  return trimmed.filter(({ line: at, cells }, index) => {
    if (index === 0 && cells[0]?.toLowerCase() === heading) return false;
    if (cells.length === length) return true;
    tell(problem("grouping_lines_form", { line: at, columns }));
    return false;
  });
}

function fieldOf({ problem: key }: Problem): string {
  if (key === "grouping_taken") return "grouping";
  return key === "group_of_party_twice" ? "parties" : "groups";
}
