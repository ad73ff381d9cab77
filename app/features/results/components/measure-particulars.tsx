import type { FullMeasureView } from "../measure-view.server.ts";
import { CurrencyTable } from "./currency-table.tsx";
import { DistinctEntries } from "./distinct-entries.tsx";
import { LevelsTable } from "./levels-table.tsx";

interface MeasureParticularsProps {
  readonly view: FullMeasureView;
  /** Where the reader may match names; null for readers who may not. */
  readonly matchAt: string | null;
}

/** What only some kinds of measures have: levels, currencies, things named. */
export function MeasureParticulars({ view, matchAt }: MeasureParticularsProps) {
  const { result, levels, label, unit } = view;
  switch (result.kind) {
    case "status":
      return <LevelsTable result={result} labels={levels} name={label} unit={unit} />;
    case "money":
      return <CurrencyTable result={result} name={label} />;
    case "distinct":
      return <DistinctEntries view={view} matchAt={matchAt} />;
    default:
      return null;
  }
}
