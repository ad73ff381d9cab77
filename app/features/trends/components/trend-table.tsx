import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHeadline } from "../../results/components/use-headline.ts";
import { useNumbers } from "../../results/components/use-numbers.ts";
import type { PointView, StepView, TrendView } from "../trend-view.server.ts";
import { useChange } from "./use-change.ts";

interface TrendTableProps {
  readonly view: TrendView;
  readonly label: string;
  readonly unit: string;
  /** The address of a round's results. */
  readonly at: (round: string) => string;
}

/** Every round with its figure and what it rests on, and the change since the round before. */
export function TrendTable({ view: { reads, points, steps }, label, unit, at }: TrendTableProps) {
  const { t } = useTranslation();
  return (
    <div className="scroller">
      <table className="trend-table">
        <caption>{t("trends:table", { measure: label })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("trends:round")}</th>
            <th scope="col" className="number">
              {unit}
            </th>
            {reads !== "round" && <th scope="col">{t(`trends:coverage_${reads}`)}</th>}
            <th scope="col">{t("trends:change")}</th>
            {reads !== "round" && (
              <>
                <th scope="col">{t("trends:both")}</th>
                <th scope="col">{t("trends:movement")}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={point.round}>
              <th scope="row">
                <Link to={at(point.round)}>{point.title}</Link>
              </th>
              <FigureCell point={point} />
              {reads !== "round" && <CoverageCell point={point} />}
              <SinceCells reads={reads} step={steps[index - 1] ?? null} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureCell({ point: { headline, isPublished } }: { readonly point: PointView }) {
  const { t } = useTranslation();
  const { figure } = useHeadline();
  return (
    <td className="number strong">
      {figure(headline)} {!isPublished && <span className="tag">{t("trends:provisional")}</span>}
    </td>
  );
}

/** The Parties that the figure rests on. */
function CoverageCell({ point: { coverage } }: { readonly point: PointView }) {
  const { t } = useTranslation();
  const { number, percent } = useNumbers();
  return (
    <td>
      {t("trends:coverage_words", {
        usable: number(coverage.numerator),
        eligible: number(coverage.base),
        percentage: percent(coverage.percentage),
      })}
    </td>
  );
}

interface SinceCellsProps {
  readonly reads: TrendView["reads"];
  /** Null for the first round. */
  readonly step: StepView | null;
}

/** What changed since the round before, and among whom. Behind a figure of the round there are no Parties. */
function SinceCells({ reads, step }: SinceCellsProps) {
  const { t } = useTranslation();
  const words = useChange();
  if (step === null) return <td colSpan={reads === "round" ? 1 : 3}>{t("trends:no_before")}</td>;
  const { verdict, change, both, movement } = step;
  const told = <td>{verdict === "broken" ? t("trends:break") : words(change)}</td>;
  if (reads === "round") return told;
  return (
    <>
      {told}
      <td>
        {both === null
          ? t("analyst:absent")
          : t("trends:both_words", { change: words(both.change), count: both.parties })}
      </td>
      <td>
        <ul className="trend-movement">
          <Moved words={`entered_${reads}`} parties={movement.enteredAnswering} />
          <Moved words={`left_${reads}`} parties={movement.leftAnswering} />
          <Moved words="entered_asked" parties={movement.enteredAsked} />
          <Moved words="left_asked" parties={movement.leftAsked} />
        </ul>
      </td>
    </>
  );
}

/** How many Parties, with their names when asked; nothing is said of nobody who was asked anew or no longer. */
function Moved({ words, parties }: { readonly words: string; readonly parties: readonly string[] }) {
  const { t } = useTranslation();
  const told = t(`trends:${words}`, { count: parties.length });
  if (parties.length === 0) return words.endsWith("asked") ? null : <li>{told}</li>;
  return (
    <li>
      <details>
        <summary>{told}</summary>
        {parties.join(", ")}
      </details>
    </li>
  );
}
