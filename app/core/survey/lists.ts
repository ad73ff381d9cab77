import type { Code } from "./codebook.ts";

/** The lists that a questionnaire may name in place of choices of its own. */
export const listNames = ["parties", "taxa", "currencies"] as const;

export type ListName = (typeof listNames)[number];

/** Each list with its codes, in the order in which they are offered. A codebook keeps them as they were when it was derived. */
export type Lists = Readonly<Record<ListName, readonly Code[]>>;
