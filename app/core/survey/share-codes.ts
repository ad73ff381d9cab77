import type { Code, Codebook, Column, Item } from "./codebook.ts";

/**
 * The same codebook in which fields that offer the same codes, with the same labels, have one list of them: a list of the
 * register is named by many questions, and is kept and sent once.
 */
export function shareCodes(codebook: Codebook): Codebook {
  const known = new Map<string, readonly Code[]>();
  const share = <Field extends Item | Column>(field: Field): Field => {
    const key = JSON.stringify(field.codes);
    const codes = known.get(key) ?? field.codes;
    known.set(key, codes);
    return { ...field, codes };
  };
  const items = codebook.items.map((item) => ({ ...share(item), columns: item.columns.map(share) }));
  return { ...codebook, items };
}
