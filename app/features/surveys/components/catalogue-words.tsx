import { Fragment, type ReactNode } from "react";

/** Words of the catalogue: asterisks stand where the source has italics. */
export function catalogueWords(text: string): ReactNode {
  const [plain, italic, ...rest] = text.split("*");
  if (italic === undefined) return plain;
  return (
    <Fragment>
      {plain}
      <em>{italic}</em>
      {catalogueWords(rest.join("*"))}
    </Fragment>
  );
}
