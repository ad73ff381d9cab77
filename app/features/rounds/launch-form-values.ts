import { z } from "zod";
import type { LaunchInput } from "./inputs.ts";

const typed = z.string().max(400).default("");

/** The launch form as it was sent: every field is text. Fields that are not the form's are refused. */
export const launchFormSchema = z.strictObject({
  intent: z.enum(["preview", "launch", "edit"]),
  id: typed,
  version: typed,
  "title.en": typed,
  "title.fr": typed,
  "title.es": typed,
  periodFrom: typed,
  periodTo: typed,
  timeZone: typed,
  opensAt: typed,
  dueAt: typed,
  closesAt: typed,
  referenceDate: typed,
  eu: z.enum(["in", "out"]).default("in"),
});

export type LaunchFormValues = Omit<z.infer<typeof launchFormSchema>, "intent" | "id">;

/** The form before anything is typed. */
export const emptyLaunchForm: LaunchFormValues = {
  version: "",
  "title.en": "",
  "title.fr": "",
  "title.es": "",
  periodFrom: "",
  periodTo: "",
  timeZone: "Europe/Zurich",
  opensAt: "",
  dueAt: "",
  closesAt: "",
  referenceDate: "",
  eu: "in",
};

/** What the form says, as the command takes it. */
export function launchInputOf({ eu, ...values }: LaunchFormValues & { readonly id?: string }): LaunchInput {
  const tidy = (text: string) => text.normalize("NFC").trim();
  return {
    id: values.id || undefined,
    version: values.version,
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
  };
}
