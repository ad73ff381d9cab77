import { useTranslation } from "react-i18next";
import { accountOf } from "#app/core/rollup/account.ts";
import { Swatch } from "#app/ui/bar-fill.tsx";
import type { FullMeasureView, GroupView, ResultView } from "../measure-view.server.ts";
import { AccountBar } from "./account-bar.tsx";
import { CountLink } from "./count-link.tsx";
import { segmentFill } from "./segment-fill.ts";
import { useHeadline } from "./use-headline.ts";

interface BreakdownTableProps {
  readonly view: FullMeasureView;
  readonly breakdown: FullMeasureView["breakdowns"][number];
  /** The address of the indicator's page. */
  readonly at: string;
}

/** A result by the groups of a breakdown: a small bar, the figure and the account of each. The groups add up to the whole. */
export function BreakdownTable({ view, breakdown: { breakdown, groups }, at }: BreakdownTableProps) {
  const { t } = useTranslation();
  const segments = accountOf(view.result)
    .filter(({ parties }) => parties > 0)
    .map(({ segment }) => segment);
  const row = (own: ResultView, group?: GroupView) => (
    <GroupCells
      own={own}
      segments={segments}
      link={(count, segment) => (
        <CountLink
          at={at}
          measure={view.key}
          filter={{ segment, ...(group && { breakdown, group: group.group }) }}
          count={count}
          of={view.label}
          {...(group && { group: group.label })}
        />
      )}
    />
  );
  return (
    <div className="scroller">
      <table className="breakdown">
        <caption>{t(`analyst:breakdown_${breakdown}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`analyst:breakdown_${breakdown}_group`)}</th>
            <th scope="col" className="number">
              {view.unit}
            </th>
            {segments.map((segment) => (
              <th key={segment} scope="col" className="number">
                <span className="legend-end">
                  <Swatch fill={segmentFill[segment]} /> {t(`analyst:segment_${segment}`)}
                </span>
              </th>
            ))}
            <th scope="col" className="number">
              {t("analyst:breakdown_asked")}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">
                {group.label}
                <AccountBar result={group.result} name={group.label} size="small" />
              </th>
              {row(group, group)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t("analyst:account_all")}
              <AccountBar result={view.result} name={t("analyst:account_all")} size="small" />
            </th>
            {row(view)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface GroupCellsProps {
  readonly own: ResultView;
  readonly segments: readonly string[];
  readonly link: (count: number, segment: string | undefined) => React.ReactNode;
}

function GroupCells({ own, segments, link }: GroupCellsProps) {
  const { figure } = useHeadline();
  const counts = new Map<string, number>(accountOf(own.result).map(({ segment, parties }) => [segment, parties]));
  return (
    <>
      <td className="number strong">{figure(own.headline)}</td>
      {segments.map((segment) => (
        <td key={segment} className="number">
          {link(counts.get(segment) ?? 0, segment)}
        </td>
      ))}
      <td className="number">{link(own.result.eligible, undefined)}</td>
    </>
  );
}
