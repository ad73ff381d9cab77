import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { Answer } from "#app/features/results/components/answer.tsx";
import { segmentFill } from "#app/features/results/components/segment-fill.ts";
import { useNumbers } from "#app/features/results/components/use-numbers.ts";
import { Swatch } from "#app/ui/bar-fill.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { PreviewRow as Row } from "../party-preview.server.ts";

interface PreviewRowProps {
  readonly row: Row;
  /** The address of the Party's round. */
  readonly here: string;
  /** Whether answers can be changed now: then the links lead to the form. */
  readonly takesAnswers: boolean;
}

/** Where the Party stands in one result, in words; the answers it rests on; and the way to ask for a correction. */
export function PreviewRow({ row, here, takesAnswers }: PreviewRowProps) {
  const { t } = useTranslation();
  const { label, measure, reads, questions, view } = row;
  const answerAt = (item: string, section: string) =>
    takesAnswers ? `${here}/sections/${section}#item-${item}` : `${here}/review#item-${item}`;
  return (
    <div className="preview-row" id={measure}>
      <h4>{label}</h4>
      <div className="legend">
        <Swatch fill={segmentFill[view.standing.segment]} />
        <div>
          <Stands row={row} />
          <Given row={row} />
        </div>
      </div>
      {view.answers !== null && questions.length > 0 && (
        <details>
          <summary>
            {t(reads === "record" ? "snapshots:recorded_about_you" : "snapshots:rests_on", { count: questions.length })}
            <span className="visually-hidden">, {label}</span>
          </summary>
          <dl className="answers">
            {questions.map(({ item, label: question, section }, index) => (
              <div key={item} className="answer">
                <dt>{reads === "record" ? question : <Link to={answerAt(item, section)}>{question}</Link>}</dt>
                <dd>{view.answers && <Answer answer={view.answers[index]!} reads={reads} />}</dd>
              </div>
            ))}
          </dl>
          <Sources row={row} />
        </details>
      )}
      <p className="no-print">
        <Link to={`?about=${measure}#ask`}>
          {t("snapshots:ask_about")}
          <span className="visually-hidden"> {label}</span>
        </Link>
      </p>
    </div>
  );
}

/** "Counted as yes." "Contributes 12 studies." "Unknown: left blank." */
function Stands({ row: { view, unit, reads } }: { readonly row: Row }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const { segment, lower, upper, denominator, isIncomplete } = view.standing;
  const contributes = () => {
    if (lower === null) return t("snapshots:stands_contributing");
    if (denominator !== null) {
      return t("snapshots:stands_ratio", { part: number(lower), whole: number(denominator) });
    }
    const figure =
      upper === null
        ? t("analyst:at_least", { value: number(lower) })
        : upper === lower
          ? number(lower)
          : t("analyst:from_to", { from: number(lower), to: number(upper) });
    return t("snapshots:stands_figure", { figure, unit });
  };
  const isBlankRecord = reads === "record" && segment === "not_answered";
  const words =
    segment === "contributing"
      ? contributes()
      : t(isBlankRecord ? "snapshots:stands_not_recorded" : `snapshots:stands_${segment}`);
  return (
    <>
      <strong>{words}</strong> {isIncomplete && t("snapshots:stands_incomplete")}
    </>
  );
}

/** What the Party named, gave or stands at, where it is more than one figure. */
function Given({ row: { view } }: { readonly row: Row }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  if (view.given.length === 0) return null;
  return (
    <ul className="chosen">
      {view.given.map(({ label, figure }) => (
        <li key={label}>
          {figure === null ? label : t("analyst:level_part", { level: label, figure: number(figure) })}
        </li>
      ))}
    </ul>
  );
}

function Sources({ row: { view } }: { readonly row: Row }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return view.sources.map(({ source, date }) => (
    <p key={`${source} ${date}`} className="soft">
      {t("snapshots:source", {
        source: date === null ? source : t("analyst:dated", { source, date: formatDate(date, language) }),
      })}
    </p>
  ));
}
