import type { Questionnaire } from "../survey/definition.ts";
import type { ListName } from "../survey/lists.ts";
import { placeItems } from "../survey/place-items.ts";

/** The list that each item (`item`) or column (`item.column`) takes its codes from; what lists its own codes is absent. */
export function listsNamed(questionnaire: Questionnaire): ReadonlyMap<string, ListName> {
  const fields = placeItems(questionnaire).flatMap(({ element }) => [
    [element.name, element] as const,
    ...("templateElements" in element
      ? element.templateElements.map((column) => [`${element.name}.${column.name}`, column] as const)
      : []),
  ]);
  return new Map(
    fields.flatMap(([name, field]) => ("choicesFrom" in field && field.choicesFrom ? [[name, field.choicesFrom]] : [])),
  );
}
