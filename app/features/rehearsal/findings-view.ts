import type { Language } from "#app/core/language.ts";
import type { Rehearsal } from "#app/core/rehearse/rehearse.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import type { Catalogue } from "../surveys/inputs.ts";
import { itemNumbers } from "../surveys/item-numbers.ts";
import type { ItemReference } from "../surveys/item-view.ts";

/** An item by its number and its question, in the reader's language. */
export interface ItemLine extends ItemReference {
  readonly label: string;
}

/** What a rehearsal found in a version that its author may want to mend, in the reader's language. */
export interface FindingsView {
  readonly unfed: readonly { readonly code: string; readonly title: string; readonly items: readonly ItemLine[] }[];
  /** Read by no measure; `decides` are the items that it shows or hides. */
  readonly unread: readonly (ItemLine & { readonly decides: readonly ItemReference[] })[];
  readonly rare: readonly (ItemLine & { readonly shown: number; readonly reports: number })[];
  readonly unchosen: readonly (ItemLine & {
    readonly column: string | null;
    readonly codes: readonly string[];
    readonly answers: number;
  })[];
}

type Version = { readonly codebook: Codebook; readonly catalogue: Pick<Catalogue, "indicators"> };

export function viewFindings(rehearsal: Rehearsal, version: Version, language: Language): FindingsView {
  const { codebook, catalogue } = version;
  const numbers = itemNumbers(codebook);
  const refer = (name: string): ItemReference => ({ name, number: numbers.get(name) ?? "" });
  const line = (name: string): ItemLine => ({
    ...refer(name),
    label: findItem(codebook, name)?.label[language] ?? name,
  });
  return {
    unfed: rehearsal.unfed.map(({ code, items }) => ({
      code,
      title: catalogue.indicators.find((indicator) => indicator.code === code)?.title[language] ?? code,
      items: items.map(line),
    })),
    unread: rehearsal.unread.map(({ item, decides }) => ({ ...line(item), decides: decides.map(refer) })),
    rare: rehearsal.rare.map(({ item, shown, reports }) => ({ ...line(item), shown, reports })),
    unchosen: rehearsal.unchosen.map(({ item, column, codes, answers }) => {
      const table = findItem(codebook, item);
      const field = column === null ? table : table?.columns.find(({ name }) => name === column);
      const label = (code: string) => field?.codes.find((each) => each.code === code)?.label[language] ?? code;
      return {
        ...line(item),
        column: column === null ? null : (field?.label[language] ?? column),
        codes: codes.map(label),
        answers,
      };
    }),
  };
}
