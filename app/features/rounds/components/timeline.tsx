import "./timeline.css";
import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { timelineOf, type TimelineStep } from "#app/core/lifecycle/timeline.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Round } from "../queries.server.ts";

interface TimelineProps {
  readonly round: Round;
}

/**
 * The life of a round as one line of time with now on it. The steps stand at equal distances, so that their dates can
 * always be read; within a stretch now stands where it is. On narrow screens, in print and aloud it is a list.
 */
export function Timeline({ round }: TimelineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { steps, passed, share } = timelineOf(round, round.now);
  const now = (
    <li className="timeline-now" key="now">
      <strong>{t("secretariat:now")}</strong> {formatInstant(round.now, round.timeZone, language)}
    </li>
  );
  const items = steps.map((step, index) => (
    <li className={step.isPast ? "timeline-step past" : "timeline-step"} key={step.key}>
      <Track
        isLast={index === steps.length - 1}
        isOpenEnded={steps[index + 1]?.at === null}
        passed={index < passed - 1 ? 1 : index === passed - 1 ? (share ?? 0.5) : 0}
        now={index === passed - 1 && index < steps.length - 1 ? t("secretariat:now") : null}
      />
      <strong>{t(`secretariat:step_${step.key}${step.isPast ? "_past" : ""}`)}</strong>
      <StepTime step={step} zone={round.timeZone} />
    </li>
  ));
  return <ol className="timeline">{items.toSpliced(passed, 0, now)}</ol>;
}

function StepTime({ step: { at }, zone }: { readonly step: TimelineStep; readonly zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (at === null) return <span>{t("secretariat:not_yet")}</span>;
  return <time dateTime={at}>{formatInstant(at, zone, language)}</time>;
}

interface TrackProps {
  readonly isLast: boolean;
  /** Nobody knows when the next step comes. */
  readonly isOpenEnded: boolean;
  /** How much of the stretch to the next step has passed, 0 to 1. */
  readonly passed: number;
  /** The word to write where now is; null when it is elsewhere. */
  readonly now: string | null;
}

/** One step's point and the stretch to the next, drawn. */
function Track({ isLast, isOpenEnded, passed, now }: TrackProps) {
  const here = `${(passed * 100).toFixed(2)}%`;
  const side = passed < 0.2 ? "start" : passed > 0.8 ? "end" : "middle";
  return (
    <svg className="timeline-track" width="100%" height="44" aria-hidden="true" focusable="false">
      {!isLast && <line className={isOpenEnded ? "ahead open" : "ahead"} x1="0" x2="100%" y1="30" y2="30" />}
      {!isLast && passed > 0 && <line className="behind" x1="0" x2={here} y1="30" y2="30" />}
      <circle cx="8" cy="30" r="7" />
      {now && <line className="now" x1={here} x2={here} y1="19" y2="41" />}
      {now && (
        <text className={side} x={here} y="13">
          {now}
        </text>
      )}
    </svg>
  );
}
