import type { ReactNode } from "react";

/** Words of the catalogue: asterisks stand where the source has italics. */
export function catalogueWords(text: string): ReactNode[] {
  return text.split("*").map((words, index) => (index % 2 === 1 ? <em key={index}>{words}</em> : words));
}
