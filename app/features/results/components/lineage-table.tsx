import { useTranslation } from "react-i18next";
import { Swatch } from "#app/ui/bar-fill.tsx";
import { Scroller } from "#app/ui/scroller.tsx";
import type { PartyView } from "../lineage-view.server.ts";
import type { QuestionView } from "../measure-view.server.ts";
import { Answer } from "./answer.tsx";
import { segmentFill } from "./segment-fill.ts";
import { useNumbers } from "./use-numbers.ts";

interface LineageTableProps {
  readonly kind: "parties" | "total" | "ratio";
  readonly unit: string;
  readonly parties: readonly PartyView[];
  readonly questions: readonly QuestionView[];
}

/** The Parties behind a number: where each stands, the figure it gives, and its answers under the questions as asked. */
export function LineageTable({ kind, unit, parties, questions }: LineageTableProps) {
  const { t } = useTranslation();
  return (
    <Scroller label={t("analyst:lineage_caption")}>
      <table className="lineage">
        <caption className="visually-hidden">{t("analyst:lineage_caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("analyst:lineage_party")}</th>
            <th scope="col">{t("analyst:lineage_segment")}</th>
            {kind !== "parties" && (
              <th scope="col" className="number">
                {kind === "total" ? unit : t("analyst:lineage_ratio")}
              </th>
            )}
            {questions.map((question) => (
              <th key={question.item} scope="col">
                {question.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.party} id={party.party}>
              <th scope="row">{party.name}</th>
              <td>
                <span className="legend">
                  <Swatch fill={segmentFill[party.standing.segment]} />
                  <span>{t(`analyst:segment_${party.standing.segment}`)}</span>
                </span>
              </td>
              {kind !== "parties" && (
                <td className="number">
                  <Given standing={party.standing} />
                </td>
              )}
              {party.answers === null
                ? questions.length > 0 && (
                    <td colSpan={questions.length}>
                      <span className="reason">{t("analyst:segment_not_submitted")}</span>
                    </td>
                  )
                : party.answers.map((answer, index) => (
                    <td key={questions[index]?.item}>
                      <Answer answer={answer} />
                    </td>
                  ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** The figure that a Party gives to a sum; nothing where it gives none, which is not 0. */
function Given({ standing }: { readonly standing: PartyView["standing"] }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const { lower, upper, denominator, isIncomplete } = standing;
  if (lower === null) return t("analyst:absent");
  if (denominator !== null) return t("analyst:ratio_parts", { part: number(lower), whole: number(denominator) });
  return (
    <>
      {upper === null
        ? t("analyst:at_least", { value: number(lower) })
        : upper === lower
          ? number(lower)
          : t("analyst:from_to", { from: number(lower), to: number(upper) })}
      {isIncomplete && <span className="tag">{t("analyst:incomplete_tag")}</span>}
    </>
  );
}
