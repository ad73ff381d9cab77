import { useTranslation } from "react-i18next";
import { accountOf } from "#app/core/rollup/account.ts";
import { Swatch } from "#app/ui/bar-fill.tsx";
import { Scroller } from "#app/ui/scroller.tsx";
import type { FullMeasureView, GroupView, ResultView } from "../measure-view.server.ts";
import { AccountBar } from "./account-bar.tsx";
import { CountLink } from "./count-link.tsx";
import { segmentFill } from "./segment-fill.ts";
import { useHeadline } from "./use-headline.ts";
import { useSegmentWords } from "./use-segment-words.ts";

interface BreakdownTableProps {
  readonly view: FullMeasureView;
  readonly breakdown: FullMeasureView["breakdowns"][number];
  /** The address of the indicator's page; null where there are no answers to lead to. */
  readonly at: string | null;
}

/** A result by the groups of a breakdown: a small bar, the figure and the account of each. The groups add up to the whole. */
export function BreakdownTable({
  view,
  breakdown: { breakdown, caption, source, head, groups },
  at,
}: BreakdownTableProps) {
  const { t } = useTranslation();
  const segments = accountOf(view.result)
    .filter(({ parties }) => parties > 0)
    .map(({ segment }) => segment);
  const cells = { at, view, breakdown, caption, segments };
  const words = useSegmentWords(view.reads, view.result.kind);
  const everybody = t(view.reads === "record" ? "analyst:recorded_everybody" : "analyst:account_everybody");
  const table = (
    <table className="breakdown">
      <caption>
        {caption}
        {source !== null && <span className="breakdown-source">{source}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="number">
            {view.unit}
          </th>
          {segments.map((segment) => (
            <th key={segment} scope="col" className="number">
              <span className="legend-end">
                <Swatch fill={segmentFill[segment]} /> {words.name(segment)}
              </span>
            </th>
          ))}
          <th scope="col" className="number">
            {t(view.reads === "record" ? "analyst:recorded_breakdown_asked" : "analyst:breakdown_asked")}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.group}>
            <th scope="row">
              {group.label}
              <AccountBar result={group.result} name={group.label} size="small" reads={view.reads} />
            </th>
            <GroupCells {...cells} own={group} group={group} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {everybody}
            <AccountBar result={view.result} name={everybody} size="small" reads={view.reads} />
          </th>
          <GroupCells {...cells} own={view} group={null} />
        </tr>
      </tfoot>
    </table>
  );
  // Its links scroll it into sight; without links it takes the focus itself.
  return at === null ? (
    <Scroller label={`${view.label}, ${caption}`}>{table}</Scroller>
  ) : (
    <div className="scroller">{table}</div>
  );
}

interface GroupCellsProps {
  readonly at: string | null;
  readonly view: FullMeasureView;
  readonly breakdown: string;
  readonly caption: string;
  readonly segments: readonly string[];
  readonly own: ResultView;
  /** Null: all Parties. */
  readonly group: GroupView | null;
}

/** The figure of a group, then how many of its Parties stand in each segment. */
function GroupCells({ at, view, breakdown, caption, segments, own, group }: GroupCellsProps) {
  const { t } = useTranslation();
  const { figure } = useHeadline();
  const words = useSegmentWords(view.reads, view.result.kind);
  const everybody = t(view.reads === "record" ? "analyst:recorded_everybody" : "analyst:account_everybody");
  const counts = new Map<string, number>(accountOf(own.result).map(({ segment, parties }) => [segment, parties]));
  const place = group === null ? {} : { breakdown, group: group.group };
  // "Other Parties" stand in several breakdowns: each is named with its own.
  const link = { at, measure: view.key, of: view.label, group: group ? `${group.label} (${caption})` : undefined };
  return (
    <>
      <td className="number strong">{figure(own.headline)}</td>
      {segments.map((segment) => (
        <td key={segment} className="number">
          <CountLink
            {...link}
            who={words.name(segment)}
            filter={{ segment, ...place }}
            count={counts.get(segment) ?? 0}
          />
        </td>
      ))}
      <td className="number">
        <CountLink {...link} who={everybody} filter={place} count={own.result.eligible} />
      </td>
    </>
  );
}
