import { useTranslation } from "react-i18next";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Reading } from "#app/core/measures/round-measure.ts";
import { Swatch } from "#app/ui/bar-fill.tsx";
import { Scroller } from "#app/ui/scroller.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { PartyView } from "../lineage-view.server.ts";
import type { QuestionView } from "../measure-view.server.ts";
import { Answer } from "./answer.tsx";
import { segmentFill } from "./segment-fill.ts";
import { useNumbers } from "./use-numbers.ts";
import { useSegmentWords } from "./use-segment-words.ts";

interface LineageTableProps {
  readonly measure: { readonly kind: Measure["kind"]; readonly reads: Reading; readonly unit: string };
  readonly parties: readonly PartyView[];
  readonly questions: readonly QuestionView[];
}

/** The Parties behind a number: where each stands, the figure it gives, and its answers under the questions as asked. */
export function LineageTable({ measure: { kind, reads, unit }, parties, questions }: LineageTableProps) {
  const { t } = useTranslation();
  const words = useSegmentWords(reads, kind);
  const caption = t(reads === "record" ? "analyst:recorded_lineage_caption" : "analyst:lineage_caption");
  return (
    <Scroller label={caption}>
      <table className="lineage">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("analyst:lineage_party")}</th>
            <th scope="col">{t("analyst:lineage_segment")}</th>
            {kind !== "parties" && (
              <th scope="col" className="number">
                {kind === "total" || kind === "money" ? unit : t("analyst:lineage_ratio")}
              </th>
            )}
            {questions.map((question) => (
              <th key={question.item} scope="col">
                {question.label}
              </th>
            ))}
            {reads === "record" && <th scope="col">{t("analyst:lineage_source")}</th>}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.party} id={party.party}>
              <th scope="row">{party.name}</th>
              <td>
                <span className="legend">
                  <Swatch fill={segmentFill[party.standing.segment]} />
                  <span>{words.name(party.standing.segment)}</span>
                </span>
              </td>
              {kind !== "parties" && (
                <td className="number">
                  <Given party={party} />
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
                      <Answer answer={answer} reads={reads} />
                    </td>
                  ))}
              {reads === "record" && (
                <td>
                  <Sources sources={party.sources} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** What a Party gives: a figure, things, amounts or levels; nothing where it gives none, which is not 0. */
function Given({ party: { standing, given } }: { readonly party: PartyView }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const { lower, upper, denominator, isIncomplete } = standing;
  const figure = () => {
    if (lower === null) return given.length === 0 ? t("analyst:absent") : null;
    if (denominator !== null) return t("analyst:ratio_parts", { part: number(lower), whole: number(denominator) });
    if (upper === null) return t("analyst:at_least", { value: number(lower) });
    return upper === lower ? number(lower) : t("analyst:from_to", { from: number(lower), to: number(upper) });
  };
  return (
    <>
      {figure()}
      {given.length > 0 && (
        <ul className="chosen">
          {given.map(({ label, figure: own }) => (
            <li key={label}>{own === null ? label : t("analyst:level_part", { level: label, figure: number(own) })}</li>
          ))}
        </ul>
      )}
      {isIncomplete && <span className="tag">{t("analyst:incomplete_tag")}</span>}
    </>
  );
}

function Sources({ sources }: Pick<PartyView, "sources">) {
  const { t } = useTranslation();
  const language = useLanguage();
  return sources.map(({ source, date }) => (
    <span key={`${source} ${date}`} className="segment-words">
      {date === null ? source : t("analyst:dated", { source, date: formatDate(date, language) })}
    </span>
  ));
}
