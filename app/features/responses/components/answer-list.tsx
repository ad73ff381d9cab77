import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemState } from "#app/core/survey/answers.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { describeAnswer, type DescribedAnswer } from "../describe-answer.ts";

/** What a page needs to say what an item says. */
export interface ItemSaid {
  readonly item: Item;
  readonly state: ItemState;
  /** What was typed and could not be understood. */
  readonly raw: string | null;
}

interface AnswerListProps {
  readonly said: readonly ItemSaid[];
  /** Where the answer to an item can be changed; null where nothing can. */
  readonly toForm: ((item: string) => string) | null;
}

/** Items with their answers in words, or the reason there is none: nothing is left out. */
export function AnswerList({ said, toForm }: AnswerListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className="answers">
      {said.map(({ item, state, raw }) => (
        <div key={item.name} className={`answer is-${state.state}`} id={`item-${item.name}`}>
          <dt>{item.label[language]}</dt>
          <dd>
            <Answer answer={describeAnswer(item, state, language)} />
            {raw !== null && state.state === "not_answered" && <p className="error">{t("answers:unreadable", { raw })}</p>}
            {toForm && state.state !== "not_shown" && !(state.state === "not_applicable" && item.universe) && (
              <p className="no-print">
                <Link to={toForm(item.name)}>
                  {t("respondent:change")}
                  <span className="visually-hidden"> {item.label[language]}</span>
                </Link>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
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
          {answer.rows.map((cells, index) => (
            <li key={index}>
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
          {answer.unit !== null && <span className="soft"> {answer.unit}</span>}
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
