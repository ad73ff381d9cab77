import { useTranslation } from "react-i18next";
import type { UndeterminedObjective } from "../undetermined-objectives.ts";
import { WordsOfTitle } from "./words-of-title.tsx";

/** Objectives that have no indicator yet: an objective without a figure is not one without progress. */
export function Undetermined({ objectives }: { readonly objectives: readonly UndeterminedObjective[] }) {
  const { t } = useTranslation();
  if (objectives.length === 0) return null;
  return (
    <section className="not-asked" aria-labelledby="undetermined">
      <h2 id="undetermined">{t("catalogue:undetermined_title")}</h2>
      <ul>
        {objectives.map(({ code, title, note }) => (
          <li key={code}>
            <span className="code">{code}</span> <WordsOfTitle title={title} />
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
