import { itemNamed, joinPhrases, quoteField, type Phrasing } from "./phrasing.ts";

/** Whom the questions are about: one sentence for each universe, which names its questions unless it is that of all. */
export function describeScope(names: readonly string[], phrasing: Phrasing): string[] {
  const { language, t } = phrasing;
  const items = names.map((name) => itemNamed(name, phrasing));
  const scopes = Map.groupBy(
    items.filter((item) => item.universe !== null),
    (item) => item.universe?.words[language] ?? "",
  );
  return Array.from(scopes, ([universe, within]) => {
    if (within.length === items.length) return t("scope.all", { universe });
    const questions = within.map((item) => quoteField(item, phrasing));
    return t("scope.some", { universe, items: joinPhrases(questions, "and", false, phrasing) });
  });
}
