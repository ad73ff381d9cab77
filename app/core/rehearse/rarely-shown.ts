import type { Codebook } from "../survey/codebook.ts";
import type { InventedReport } from "./invent-reports.ts";

/** An item that hardly anybody is shown: in `shown` of the `reports` that were made. */
export interface RareItem {
  readonly item: string;
  readonly shown: number;
  readonly reports: number;
}

/** An item shown in fewer reports than one in twenty is asked of hardly anybody. */
const few = 1 / 20;

/** The items that hardly any report was asked, in the order asked: their logic may be wrong, or they are not worth their place. */
export function rarelyShown({ items }: Codebook, reports: readonly InventedReport[]): readonly RareItem[] {
  return items
    .map(({ name }) => {
      const forms = reports.flatMap(({ form }) => (form?.states.has(name) ? [form] : []));
      return { item: name, shown: forms.filter(({ shown }) => shown.has(name)).length, reports: forms.length };
    })
    .filter(({ shown, reports: made }) => made > 0 && shown < made * few);
}
