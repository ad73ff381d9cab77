import { useTranslation } from "react-i18next";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import { parseNumber } from "#app/core/numbers/parse-number.ts";
import type { DraftAnswer } from "#app/core/survey/answers.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { InUnit } from "./in-unit.tsx";

interface UnderstoodProps {
  readonly field: Item | Column;
  readonly answer: DraftAnswer;
  readonly onChoose: (answer: DraftAnswer) => void;
}

/** What a typed number or a date was understood to be, with its unit; and, of a number that can be read in two ways, the choice. */
export function Understood({ field, answer, onChoose }: UnderstoodProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isNumber = field.kind === "integer" || field.kind === "decimal";
  if (!isNumber && field.kind !== "date") return null;
  const unit = field.unit?.[language] ?? null;
  if (typeof answer.value === "string") {
    const value = isNumber ? formatNumber(answer.value, language) : formatDate(answer.value, language);
    return (
      <p className="understood">
        {t("respondent:understood", { value })}
        <InUnit unit={unit} />
      </p>
    );
  }
  const parsed =
    isNumber && answer.raw !== null
      ? parseNumber(answer.raw, language, field.kind === "integer" ? "integer" : "decimal")
      : null;
  if (parsed && !parsed.ok && parsed.problem === "ambiguous") {
    return (
      <fieldset className="ambiguous">
        <legend>{t("respondent:which_number", { raw: answer.raw })}</legend>
        {parsed.candidates.map((candidate) => (
          <button
            key={candidate}
            type="button"
            className="button secondary"
            onClick={() => onChoose({ ...answer, value: candidate })}
          >
            {t(candidate.includes(".") ? "respondent:number_decimal" : "respondent:number_whole", {
              value: formatNumber(candidate, language),
            })}
          </button>
        ))}
      </fieldset>
    );
  }
  return unit === null ? null : <p className="understood">{t("respondent:unit", { unit })}</p>;
}
