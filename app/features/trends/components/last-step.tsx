import { useTranslation } from "react-i18next";
import { useHeadline } from "../../results/components/use-headline.ts";
import type { PointView, StepView } from "../trend-view.server.ts";
import { useChange } from "./use-change.ts";

interface LastStepProps {
  readonly step: StepView;
  /** The round before. */
  readonly before: PointView;
}

/** The figure of the round before, and what may be said of the change since. */
export function LastStep({ step, before }: LastStepProps) {
  const { t } = useTranslation();
  const { figure } = useHeadline();
  const change = useChange();
  const { verdict, both, breaks, cautions } = step;
  const details = {
    change: change(step.change),
    count: both?.parties ?? 0,
    same: change(both?.change ?? null),
  };
  return (
    <>
      <p>
        {t("trends:before", { round: before.title, figure: figure(before.headline) })}{" "}
        {t(`trends:verdict_${verdict}`, details)}
      </p>
      <Reasons reasons={breaks} />
      <Reasons reasons={cautions} />
      {both?.moves && both.parties > 0 && <p>{t("trends:moves", { ...both.moves, count: both.parties })}</p>}
    </>
  );
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
