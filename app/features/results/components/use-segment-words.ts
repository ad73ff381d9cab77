import { useTranslation } from "react-i18next";
import type { Reading } from "#app/core/measures/round-measure.ts";

/** Names of segments: of what Parties answered, or of what the Secretariat recorded of them. */
export function useSegmentWords(reads: Reading) {
  const { t } = useTranslation();
  const isOther = (segment: string) => reads !== "submission" && recorded.has(segment);
  const key = (segment: string) => `analyst:${isOther(segment) ? "recorded_" : ""}segment_${segment}`;
  return {
    name: (segment: string): string => t(key(segment)),
    words: (segment: string): string => t(`${key(segment)}_words`),
  };
}

/** Segments that a record names otherwise. */
const recorded: ReadonlySet<string> = new Set(["yes", "no", "contributing", "not_answered", "no_information"]);
