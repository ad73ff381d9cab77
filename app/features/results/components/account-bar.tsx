import { useTranslation } from "react-i18next";
import type { Reading } from "#app/core/measures/round-measure.ts";
import type { Language } from "#app/core/language.ts";
import { accountOf, unknownOf } from "#app/core/rollup/account.ts";
import type { Result } from "#app/core/rollup/result.ts";
import { Bar, type BarRange } from "#app/ui/bar.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import { segmentFill } from "./segment-fill.ts";
import { useNumbers } from "./use-numbers.ts";
import { useSegmentWords } from "./use-segment-words.ts";

interface AccountBarProps {
  readonly result: Result;
  /** What the result is of: the measure, or the group. */
  readonly name: string;
  readonly size?: "large" | "small";
  readonly reads?: Reading;
}

/** The account of every Party asked as one bar; a large one has the range that silence leaves above it. */
export function AccountBar({ result, name, size = "large", reads = "submission" }: AccountBarProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const language = useLanguage();
  const range = useRange(result);
  const segments = useSegmentWords(reads, result.kind);
  const filled = accountOf(result).filter(({ parties }) => parties > 0);
  const parts = filled.map(({ segment, parties }) => ({
    key: segment,
    size: parties,
    fill: segmentFill[segment],
    figure: number(parties),
    words: t("analyst:part", { segment: segments.name(segment), count: parties, parties: number(parties) }),
  }));
  const label = t("analyst:bar_label", { name, parts: lists[language].format(parts.map(({ words }) => words)) });
  if (size === "small") return <Bar parts={parts} total={result.eligible} size="small" label={label} />;
  const scale = t(reads === "record" ? "analyst:recorded_bar_scale" : "analyst:bar_scale", {
    count: result.eligible,
    parties: number(result.eligible),
  });
  return <Bar parts={parts} total={result.eligible} label={label} range={range} scale={scale} />;
}

/** Lists follow the spelling of the United Nations: no comma before the last "and". Made once: making one is slow. */
const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat("en-GB"),
  fr: new Intl.ListFormat("fr"),
  es: new Intl.ListFormat("es"),
};

/** From the Parties that said yes to those and all the unknown ones, on the scale of the bar. */
function useRange(result: Result): BarRange | undefined {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  if (result.kind !== "parties") return undefined;
  const unknown = unknownOf(result.account);
  const { lowest, highest } = result.range;
  if (unknown === 0 || lowest.percentage === null) return undefined;
  return {
    from: result.account.yes,
    to: result.account.yes + unknown,
    words: t("analyst:range_short", { lowest: percent(lowest.percentage), highest: percent(highest.percentage) }),
  };
}
