import type { Codebook, Item } from "../../app/core/survey/codebook.ts";

/** The same words in every language, for codebooks that are written by hand. */
export const inAll = (text: string) => ({ en: text, fr: text, es: text });

/** An item of the section `one`, with what it has beside a name and a kind. */
export function itemOf(name: string, kind: Item["kind"], more: Partial<Item> = {}): Item {
  return {
    name,
    kind,
    label: inAll(name),
    guidance: null,
    unit: null,
    required: false,
    codes: [],
    exclusiveCodes: [],
    minimum: null,
    maximum: null,
    maximumLength: null,
    section: "one",
    indicators: [],
    why: null,
    reasons: [],
    shownWhen: null,
    universe: null,
    columns: [],
    maximumRows: null,
    ...more,
  };
}

/** A choice between the codes given. */
export function choiceOf(name: string, codes: readonly string[], more: Partial<Item> = {}): Item {
  return itemOf(name, "choice", { codes: codes.map((code) => ({ code, label: inAll(code) })), ...more });
}

/** A codebook of one section. */
export function codebookOf(items: readonly Item[], more: Partial<Codebook> = {}): Codebook {
  return {
    title: inAll("Title"),
    description: null,
    sections: [{ name: "one", title: inAll("One"), description: null }],
    items,
    ...more,
  };
}
