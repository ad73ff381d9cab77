import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { LineageFilter } from "../queries.server.ts";
import { lineagePath } from "../result-paths.ts";
import { useNumbers } from "./use-numbers.ts";

interface CountLinkProps {
  /** The address of the indicator's page; null where there are no answers to lead to, as in a rehearsal. */
  readonly at: string | null;
  readonly measure: string;
  readonly filter?: LineageFilter;
  readonly count: number;
  /** Who they are: the name of the segment, or of all Parties. */
  readonly who: string;
  /** What is counted, for those who hear the link without its table. */
  readonly of: string;
  /** The name of the group, where it is one's. */
  readonly group?: string | undefined;
}

const everybody: LineageFilter = {};

/** A number of Parties that leads to them. Nobody is behind a 0. */
export function CountLink({ at, measure, filter = everybody, count, who, of, group }: CountLinkProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  if (count === 0 || at === null) return <>{number(count)}</>;
  const label = t("analyst:parties_behind", {
    number: number(count),
    what: [who, group, of].filter(Boolean).join(", "),
  });
  return (
    <Link to={lineagePath(at, measure, filter)} aria-label={label}>
      {number(count)}
    </Link>
  );
}
