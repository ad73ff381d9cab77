import { useTranslation } from "react-i18next";
import type { StatusResult } from "#app/core/rollup/result.ts";
import { Bar } from "#app/ui/bar.tsx";
import type { Fill } from "#app/ui/bar-fill.tsx";
import { Swatch } from "#app/ui/bar-fill.tsx";
import { Scroller } from "#app/ui/scroller.tsx";
import { useNumbers } from "./use-numbers.ts";

interface LevelsTableProps {
  readonly result: StatusResult;
  /** Level to its label. */
  readonly labels: Readonly<Record<string, string>>;
  readonly name: string;
  readonly unit: string;
}

const fills: readonly Fill[] = ["strong", "medium", "diagonal", "dots", "fine_lines", "fine_dots", "fine_grid"];

function fillOf(index: number): Fill {
  return fills[index % fills.length] ?? "outline";
}

/** A distribution as one bar and the table that says the same: each level with its figure and its share; beside them what is in no share. */
export function LevelsTable({ result, labels, name, unit }: LevelsTableProps) {
  const { t } = useTranslation();
  const { number, percent } = useNumbers();
  const caption = t("analyst:levels_caption");
  const drawn = result.levels
    .map(({ level, figure }, index) => ({ level, figure, fill: fillOf(index) }))
    .filter(({ figure }) => figure !== "0");
  const words = (level: string, figure: string) =>
    t("analyst:level_part", { level: labels[level] ?? level, figure: number(figure) });
  return (
    <div className="levels">
      {drawn.length > 0 && (
        <Bar
          parts={drawn.map(({ level, figure, fill }) => ({
            key: level,
            size: Number(figure),
            fill,
            figure: number(figure),
            words: words(level, figure),
          }))}
          total={Number(result.counted.base)}
          label={`${name}. ${drawn.map(({ level, figure }) => words(level, figure)).join(" · ")}.`}
        />
      )}
      <Scroller label={t("analyst:table_of", { table: caption, label: name })}>
        <table className="bases">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("analyst:level")}</th>
              <th scope="col" className="number">
                {unit.startsWith("%") ? t("analyst:level_number", { of: unit.replace(/^%\s*/, "") }) : unit}
              </th>
              <th scope="col" className="number">
                {t("analyst:level_share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.levels.map(({ level, figure, share }, index) => (
              <tr key={level}>
                <th scope="row">
                  <span className="legend">
                    <Swatch fill={fillOf(index)} /> <span>{labels[level] ?? level}</span>
                  </span>
                </th>
                <td className="number">{number(figure)}</td>
                <td className="number">{percent(share.percentage)}</td>
              </tr>
            ))}
            {result.outside.map(({ level, figure }) => (
              <tr key={level}>
                <th scope="row">{labels[level] ?? level}</th>
                <td className="number">{number(figure)}</td>
                <td className="number">{t("analyst:level_outside")}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("analyst:level_base")}</th>
              <td className="number">{number(result.counted.base)}</td>
              <td className="number">{result.counted.base === "0" ? t("analyst:absent") : percent("100")}</td>
            </tr>
          </tfoot>
        </table>
      </Scroller>
    </div>
  );
}
