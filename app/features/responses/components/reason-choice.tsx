import { useTranslation } from "react-i18next";
import type { DraftAnswer } from "#app/core/survey/answers.ts";
import type { Item, OfferedReason } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { blank, isSame } from "./survey-values.ts";

interface ReasonChoiceProps {
  readonly item: Item;
  readonly answer: DraftAnswer;
  readonly onChange: (answer: DraftAnswer) => void;
}

/** What a Party may say instead of an answer. A ticked reason closes the field, whose words are kept. */
export function ReasonChoice({ item, answer, onChange }: ReasonChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isKept = answer.reason !== null && !isSame({ ...answer, reason: null }, blank);
  const toggle = (reason: OfferedReason) => onChange({ ...answer, reason: answer.reason === reason ? null : reason });
  return (
    <div className="reasons">
      {item.reasons.map((reason) => (
        <div key={reason} className="choice">
          <input
            type="checkbox"
            id={`${item.name}__reason_${reason}`}
            name={`${item.name}__reason`}
            value={reason}
            checked={answer.reason === reason}
            onChange={() => toggle(reason)}
          />
          <label htmlFor={`${item.name}__reason_${reason}`}>
            {t(`respondent:offer_${reason}`)}
            <span className="visually-hidden"> ({item.label[language]})</span>
          </label>
        </div>
      ))}
      {isKept && <p className="soft">{t("respondent:reason_keeps")}</p>}
    </div>
  );
}
