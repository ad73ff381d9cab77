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
export function TrendTable({ view: { points, steps }, label, unit, at }: TrendTableProps) {
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
            <th scope="col">{t("trends:coverage")}</th>
            <th scope="col">{t("trends:change")}</th>
            <th scope="col">{t("trends:both")}</th>
            <th scope="col">{t("trends:movement")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={point.round}>
              <th scope="row">
                <Link to={at(point.round)}>{point.title}</Link>
              </th>
              <Rests point={point} />
              {index === 0 ? <td colSpan={3}>{t("trends:no_before")}</td> : <Since step={steps[index - 1]!} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The figure, and the Parties it rests on. */
function Rests({ point: { headline, coverage, isPublished } }: { readonly point: PointView }) {
  const { t } = useTranslation();
  const { figure } = useHeadline();
  const { number, percent } = useNumbers();
  return (
    <>
      <td className="number strong">
        {figure(headline)}
        {!isPublished && <span className="tag">{t("trends:provisional")}</span>}
      </td>
      <td>
        {t("trends:coverage_words", {
          usable: number(coverage.numerator),
          eligible: number(coverage.base),
          percentage: percent(coverage.percentage),
        })}
      </td>
    </>
  );
}

function Since({ step: { verdict, change, both, movement } }: { readonly step: StepView }) {
  const { t } = useTranslation();
  const words = useChange();
  return (
    <>
      <td>{verdict === "broken" ? t("trends:break") : words(change)}</td>
      <td>
        {both === null
          ? t("analyst:absent")
          : t("trends:both_words", { change: words(both.change), count: both.parties })}
      </td>
      <td>
        {verdict === "recorded" ? (
          t("analyst:absent")
        ) : (
          <ul className="trend-movement">
            <Moved words="entered_answering" parties={movement.enteredAnswering} />
            <Moved words="left_answering" parties={movement.leftAnswering} />
            <Moved words="entered_asked" parties={movement.enteredAsked} />
            <Moved words="left_asked" parties={movement.leftAsked} />
          </ul>
        )}
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
