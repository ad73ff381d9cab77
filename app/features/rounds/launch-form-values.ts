import { z } from "zod";
import type { LaunchInput } from "./inputs.ts";

const typed = z.string().max(400).default("");

const fields = {
  version: typed,
  /** `survey/vN`, or `none`. Before anything is chosen it is blank. */
  record: typed,
  groupings: z.array(typed).max(20).default([]),
  "title.en": typed,
  "title.fr": typed,
  "title.es": typed,
  periodFrom: typed,
  periodTo: typed,
  timeZone: z.string().max(400).default("Europe/Zurich"),
  opensAt: typed,
  dueAt: typed,
  closesAt: typed,
  referenceDate: typed,
  eu: z.enum(["in", "out"]).default("in"),
};

/** The form as its address holds it, so that it outlives a change of language; `preview` is its second step. */
export const launchQuerySchema = z.strictObject({ ...fields, step: z.enum(["preview"]).optional() });

/** The launch as it is confirmed, with the name that the preview settled. */
export const launchFormSchema = z.strictObject({ ...fields, id: typed });

export type LaunchFormValues = Omit<z.infer<typeof launchFormSchema>, "id">;

/** The fields as an address or a form sends them; those that may come several times as lists. */
export function launchFields(sent: URLSearchParams | FormData): Record<string, unknown> {
  return { ...Object.fromEntries(sent), groupings: sent.getAll("groupings") };
}

/** The same as pairs, for an address or hidden fields. */
export function launchPairs({ groupings, ...values }: LaunchFormValues): [string, string][] {
  return [...Object.entries(values), ...groupings.map((grouping): [string, string] => ["groupings", grouping])];
}

/** What the form says, as the command takes it. */
export function launchInputOf({ eu, ...values }: LaunchFormValues & { readonly id?: string }): LaunchInput {
  return {
    id: values.id || undefined,
    version: values.version,
    record: values.record === "none" ? null : values.record,
    title: { en: tidy(values["title.en"]), fr: tidy(values["title.fr"]), es: tidy(values["title.es"]) },
    periodFrom: values.periodFrom,
    periodTo: values.periodTo,
    // Browsers may send seconds.
    opensAt: values.opensAt.slice(0, 16),
    dueAt: values.dueAt.slice(0, 16),
    closesAt: values.closesAt.slice(0, 16),
    timeZone: values.timeZone,
    referenceDate: values.referenceDate,
    includesEu: eu === "in",
    groupings: values.groupings,
  };
}

function tidy(text: string): string {
  return text.normalize("NFC").trim();
}
