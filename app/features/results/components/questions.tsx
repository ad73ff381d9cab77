import { useTranslation } from "react-i18next";
import type { QuestionView } from "../measure-view.server.ts";

/** The questions behind the measures, as they were asked, with the answers that were offered. */
export function Questions({ questions }: { readonly questions: readonly QuestionView[] }) {
  const { t } = useTranslation();
  return (
    <section className="questions" aria-labelledby="questions">
      <h2 id="questions">{t("analyst:questions", { count: questions.length })}</h2>
      {questions.map((question) => (
        <Question key={question.item} question={question} />
      ))}
    </section>
  );
}

/** One question as it was asked. */
export function Question({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const { label, guidance, unit, codes, columns, universe } = question;
  return (
    <figure className="question">
      <blockquote>
        <p className="question-label">{label}</p>
        {guidance && <p>{guidance}</p>}
      </blockquote>
      <figcaption>
        {codes.length > 0 && <p>{t("analyst:question_codes", { codes: codes.join(" · ") })}</p>}
        {columns.length > 0 && <p>{t("analyst:question_columns", { columns: columns.join(" · ") })}</p>}
        {unit && <p>{t("analyst:question_unit", { unit })}</p>}
        {universe && <p>{t("analyst:question_universe", { universe })}</p>}
      </figcaption>
    </figure>
  );
}
