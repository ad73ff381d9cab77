import { useTranslation } from "react-i18next";
import type { QuestionView } from "../measure-view.server.ts";

interface QuestionsProps {
  readonly questions: readonly QuestionView[];
  /** Whether Parties were asked, or the Secretariat recorded. */
  readonly are?: "asked" | "recorded";
}

/** The questions behind the measures, as they were asked; each opens to its guidance and the answers that were offered. */
export function Questions({ questions, are = "asked" }: QuestionsProps) {
  const { t } = useTranslation();
  const heading = `questions-${are}`;
  if (questions.length === 0) return null;
  return (
    <section className="questions" aria-labelledby={heading}>
      <h2 id={heading}>
        {t(are === "asked" ? "analyst:questions" : "analyst:questions_recorded", { count: questions.length })}
      </h2>
      {questions.map((question) => (
        <Question key={question.item} question={question} />
      ))}
    </section>
  );
}

/** One question as it was asked. */
function Question({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const { label, guidance, unit, codes, columns, universe } = question;
  return (
    <details className="question">
      <summary>{label}</summary>
      {guidance && <p>{guidance}</p>}
      {codes.length > 0 && <Offered heading={t("analyst:question_codes")} words={codes} />}
      {columns.length > 0 && <Offered heading={t("analyst:question_columns")} words={columns} />}
      {unit && <p>{t("analyst:question_unit", { unit })}</p>}
      {universe && <p>{t("analyst:question_universe", { universe })}</p>}
    </details>
  );
}

function Offered({ heading, words }: { readonly heading: string; readonly words: readonly string[] }) {
  return (
    <>
      <p>{heading}</p>
      <ul>
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
