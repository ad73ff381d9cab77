import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DescribedAnswer } from "../describe-answer.ts";
import type { DescribedItem } from "../describe-items.ts";
import { InUnit } from "./in-unit.tsx";

interface AnswerListProps {
  readonly items: readonly DescribedItem[];
  /** Where the answer to an item can be changed; null where nothing can. */
  readonly toForm: ((item: string) => string) | null;
}

/** Items with their answers in words, or the reason there is none: nothing is left out. */
export function AnswerList({ items, toForm }: AnswerListProps) {
  const { t } = useTranslation();
  return (
    <dl className="answers">
      {items.map(({ name, label, answer, raw }) => (
        <div key={name} className={isHidden(answer) ? "answer is-hidden" : "answer"} id={`item-${name}`}>
          <dt>{label}</dt>
          <dd>
            <Answer answer={answer} />
            {raw !== null && <p className="error">{t("answers:unreadable", { raw })}</p>}
            {toForm && !isHidden(answer) && (
              <p className="no-print">
                <Link to={toForm(name)}>
                  {t("respondent:change")}
                  <span className="visually-hidden"> {label}</span>
                </Link>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether the form does not show the question. */
function isHidden(answer: DescribedAnswer): boolean {
  return answer.kind === "reason" && (answer.reason === "not_shown" || answer.universe !== null);
}

function Answer({ answer }: { readonly answer: DescribedAnswer }) {
  const { t } = useTranslation();
  switch (answer.kind) {
    case "reason":
      return (
        <p className="soft">
          {answer.universe === null
            ? t(`respondent:reason_${answer.reason}`)
            : t("respondent:reason_outside", { universe: answer.universe })}
        </p>
      );
    case "link":
      return (
        <p>
          <a href={answer.address} rel="noreferrer nofollow ugc">
            {answer.address}
          </a>
        </p>
      );
    case "rows":
      return (
        <ol className="answer-rows">
          {answer.rows.map(({ id, cells }) => (
            <li key={id}>
              <dl className="facts">
                {cells.map((cell) => (
                  <div key={cell.label} className="cell">
                    <dt>{cell.label}</dt>
                    <dd>
                      <Answer answer={cell.answer} />
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      );
    case "texts":
      return answer.texts.length === 1 ? (
        <p className="said">
          {answer.texts[0]}
          <InUnit unit={answer.unit} />
        </p>
      ) : (
        <ul>
          {answer.texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
  }
}
