import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNumbers } from "../../results/components/use-numbers.ts";
import { WordsOfTitle } from "../../results/components/words-of-title.tsx";
import type { ItemReference } from "../../surveys/item-view.ts";
import type { FindingsView, ItemLine } from "../findings-view.ts";
import { Finding } from "./finding.tsx";

interface FindingsProps {
  readonly findings: FindingsView;
  readonly isRecord: boolean;
  /** The address of the version, where each question can be read. */
  readonly at: string;
}

/** What the rehearsal found that an author may want to mend: four lists, each with why it matters. */
export function Findings({ findings: { unfed, unread, rare, unchosen }, isRecord, at }: FindingsProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{t("rehearsal:findings")}</h2>
      <Finding
        title={t("rehearsal:unfed")}
        words={t(isRecord ? "rehearsal:unfed_record" : "rehearsal:unfed_party")}
        none={t("rehearsal:unfed_none")}
      >
        {unfed.map(({ code, title, items }) => (
          <li key={code}>
            <span className="code">{code}</span>{" "}
            <span className="catalogue-title">
              <WordsOfTitle title={title} />
            </span>
            {items.length > 0 && <Beside words={t("rehearsal:unfed_items")} items={items} at={at} />}
          </li>
        ))}
      </Finding>
      <Finding title={t("rehearsal:unread")} words={t("rehearsal:unread_words")} none={t("rehearsal:unread_none")}>
        {unread.map((line) => (
          <li key={line.name}>
            <Question line={line} at={at} />
            {line.decides.length > 0 && <Beside words={t("rehearsal:decides")} items={line.decides} at={at} />}
          </li>
        ))}
      </Finding>
      <Finding title={t("rehearsal:rare")} words={t("rehearsal:rare_words")} none={t("rehearsal:rare_none")}>
        {rare.map((line) => (
          <li key={line.name}>
            <Question line={line} at={at} />
            <span className="finding-beside">
              {t("rehearsal:rare_of", {
                count: line.reports,
                shown: number(line.shown),
                reports: number(line.reports),
              })}
            </span>
          </li>
        ))}
      </Finding>
      <Finding
        title={t("rehearsal:unchosen")}
        words={t("rehearsal:unchosen_words")}
        none={t("rehearsal:unchosen_none")}
      >
        {unchosen.map((line) => (
          <li key={`${line.name} ${line.column}`}>
            <Question line={line} at={at} />
            {line.column !== null && ` (${t("rehearsal:column", { column: line.column })})`}
            <span className="finding-beside">
              {t("rehearsal:unchosen_of", { count: line.answers, answers: number(line.answers) })}{" "}
              {line.codes.join(" · ")}
            </span>
          </li>
        ))}
      </Finding>
    </section>
  );
}

function Question({ line: { name, number, label }, at }: { readonly line: ItemLine; readonly at: string }) {
  return (
    <>
      <Link to={`${at}#item-${name}`}>{number}</Link> {label}
    </>
  );
}

interface BesideProps {
  readonly words: string;
  readonly items: readonly ItemReference[];
  readonly at: string;
}

/** What is said of a line, and the questions it is said with. */
function Beside({ words, items, at }: BesideProps) {
  return (
    <span className="finding-beside">
      {words}{" "}
      {items.map(({ name, number }, index) => (
        <span key={name}>
          {index > 0 && ", "}
          <Link to={`${at}#item-${name}`}>{number}</Link>
        </span>
      ))}
    </span>
  );
}
