import { useTranslation } from "react-i18next";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Reading } from "#app/core/measures/round-measure.ts";

/**
 * Names of segments: of what Parties answered, or of what the Secretariat recorded of them. Whoever contributes to a sum gave
 * figures; to anything else, an answer.
 */
export function useSegmentWords(reads: Reading, kind: Measure["kind"]) {
  const { t } = useTranslation();
  const isOther = (segment: string) => reads !== "submission" && recorded.has(segment);
  const key = (segment: string) => {
    const name = segment === "contributing" && ofAnswers.has(kind) ? "named" : segment;
    return `analyst:${isOther(segment) ? "recorded_" : ""}segment_${name}`;
  };
  return {
    name: (segment: string): string => t(key(segment)),
    words: (segment: string): string => t(`${key(segment)}_words`),
  };
}

/** Segments that a record names otherwise. */
const recorded: ReadonlySet<string> = new Set([
  "yes",
  "no",
  "contributing",
  "not_answered",
  "no_information",
  "not_shown",
  "not_asked",
]);

/** Kinds to which Parties contribute names or levels. */
const ofAnswers: ReadonlySet<Measure["kind"]> = new Set(["distinct", "status"]);
