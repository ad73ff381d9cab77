import { Fragment } from "react";
import type { ItemReference } from "../item-view.ts";

/** The numbers of items, each leading to it. */
export function ItemReferences({ items }: { readonly items: readonly ItemReference[] }) {
  return items.map(({ name, number }, index) => (
    <Fragment key={name}>
      {index > 0 && ", "}
      <a href={`#item-${name}`}>{number}</a>
    </Fragment>
  ));
}
