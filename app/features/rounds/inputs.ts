import { z } from "zod";
import { languages, type Language, type Words } from "#app/core/language.ts";
import { readLocalTime } from "#app/core/lifecycle/read-local-time.ts";
import { isTimeZone } from "#app/core/lifecycle/zoned-time.ts";
import { isProblem, problem, type Problem } from "#app/core/problems.ts";

/** A round to be launched, as a form, the shell or a file gives it. Times are local to `timeZone`: `2026-03-31T23:59`. */
export interface LaunchInput {
  /** Its name in addresses; made from the survey and the year when absent. */
  readonly id?: string | undefined;
  /** `survey/vN`. */
  readonly version: string;
  /** What the Secretariat itself records in it: a version of a record, `survey/vN`; nothing when absent. */
  readonly record?: string | null | undefined;
  readonly title: Words;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly referenceDate: string;
  readonly includesEu: boolean;
  /** Names of the groupings that divide its results, beside region and membership of the European Union. */
  readonly groupings?: readonly string[] | undefined;
  /** Answers will be made up by a program. */
  readonly invented?: boolean | undefined;
}

/** What is wrong with a field: `title.fr`, `dueAt`, … */
export interface FieldProblem extends Problem {
  readonly field: string;
}

/** The same, checked; times are instants. */
export type Launch = Omit<LaunchInput, "id" | "record" | "invented" | "groupings"> & {
  readonly id: string | null;
  readonly record: string | null;
  readonly invented: boolean;
  readonly groupings: readonly string[];
};

const text = z
  .string()
  .max(400)
  .transform((typed) => typed.normalize("NFC").trim());

/** The form of the input: extra keys and other types are refused. What fields say is read by `readLaunch`. */
export const launchInputSchema = z.strictObject({
  id: text.optional(),
  version: text,
  record: text.nullable().optional(),
  title: z.strictObject(
    Object.fromEntries(languages.map((language) => [language, text])) as Record<Language, typeof text>,
  ),
  periodFrom: text,
  periodTo: text,
  opensAt: text,
  dueAt: text,
  closesAt: text,
  timeZone: text,
  referenceDate: text,
  includesEu: z.boolean(),
  groupings: z.array(text).max(20).optional(),
  invented: z.boolean().optional(),
});

/** Reads what the fields say: the launch, or what is wrong with each field. Whether the version exists is not its matter. */
export function readLaunch(input: LaunchInput): Launch | { readonly faults: readonly FieldProblem[] } {
  const faults: FieldProblem[] = [];
  const tell = (field: string, told: Problem) => void faults.push({ ...told, field });

  if (input.id && !/^[a-z][a-z0-9-]{0,79}$/.test(input.id)) tell("id", problem("round_id_form"));
  for (const language of languages) if (!input.title[language]) tell(`title.${language}`, problem("title_missing"));
  for (const field of ["periodFrom", "periodTo", "referenceDate"] as const) {
    if (!z.iso.date().safeParse(input[field]).success) tell(field, problem("date_form"));
  }
  if (input.periodTo < input.periodFrom && faults.every(({ field }) => !field.startsWith("period"))) {
    tell("periodTo", problem("period_reversed"));
  }
  const times = readTimes(input, tell);
  if (times && times.dueAt <= times.opensAt) tell("dueAt", problem("due_before_opening"));
  if (times && times.closesAt < times.dueAt) tell("closesAt", problem("closing_before_due"));

  if (faults.length > 0 || !times) return { faults };
  return {
    ...input,
    ...times,
    id: input.id || null,
    record: input.record || null,
    invented: input.invented ?? false,
    groupings: input.groupings ?? [],
  };
}

type Times = Pick<LaunchInput, "opensAt" | "dueAt" | "closesAt">;

function readTimes(input: LaunchInput, tell: (field: string, told: Problem) => void): Times | null {
  const zone = input.timeZone;
  if (!isTimeZone(zone)) {
    tell("timeZone", problem("zone_unknown", { zone }));
    return null;
  }
  const read = (field: keyof Times): string => {
    const time = readLocalTime(input[field], zone);
    if (!isProblem(time)) return time.instant;
    tell(field, time);
    return "";
  };
  const times = { opensAt: read("opensAt"), dueAt: read("dueAt"), closesAt: read("closesAt") };
  return Object.values(times).includes("") ? null : times;
}
