import { useTranslation } from "react-i18next";
import { unitOf, useHeadline } from "../../results/components/use-headline.ts";
import { useNumbers } from "../../results/components/use-numbers.ts";
import type { PointView, StepView, TrendView } from "../trend-view.server.ts";
import { useChange } from "./use-change.ts";

interface LastStepProps {
  readonly view: TrendView;
  /** The last of its steps. */
  readonly step: StepView;
  /** Of the measure. */
  readonly unit: string;
}

/** The figure of the round before, and what may be said of the change since. */
export function LastStep({ view: { reads, points }, step, unit }: LastStepProps) {
  const { t } = useTranslation();
  const { figure } = useHeadline();
  const change = useChange();
  const { number } = useNumbers();
  const { verdict, both, breaks, cautions } = step;
  const [before, now] = points.slice(-2) as [PointView, PointView];
  const figures = {
    round: before.title,
    figure: figure(before.headline),
    unit: unitOf(unit, before.headline),
    usable: number(before.coverage.numerator),
    eligible: number(before.coverage.base),
  };
  const details = {
    change: change(step.change),
    who: reads === "round" ? "" : t(`trends:who_${reads}`),
    count: both?.parties ?? 0,
    same: change(both?.change ?? null),
  };
  return (
    <>
      <p>
        {t(`trends:before_${reads}`, figures)}{" "}
        {t(`trends:verdict_${isUnbounded(step) ? "unbounded" : verdict}`, details)}
      </p>
      <Reasons reasons={breaks} />
      <Reasons reasons={cautions} />
      {both?.moves && both.parties > 0 && <p>{t("trends:moves", { ...both.moves, count: both.parties })}</p>}
      {!now.isPublished && verdict !== "broken" && <p>{t("trends:not_published")}</p>}
    </>
  );
}

/** Neither change has a bound: there is no figure to say. */
function isUnbounded({ verdict, change, both }: StepView): boolean {
  return verdict === "open" && [change, both?.change].every((each) => each?.low === null && each.high === null);
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
