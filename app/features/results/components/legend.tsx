import { useTranslation } from "react-i18next";
import { Swatch } from "#app/ui/bar-fill.tsx";
import { segmentFill } from "./segment-fill.ts";

/** What the parts of the bars of a page mean. Yes and figures given are drawn alike: they are what is counted. */
export function Legend() {
  const { t } = useTranslation();
  const segments = Object.entries(segmentFill).filter(([segment]) => segment !== "contributing");
  return (
    <ul className="bar-legend" aria-label={t("analyst:legend")}>
      {segments.map(([segment, fill]) => (
        <li key={segment}>
          <Swatch fill={fill} /> {t(segment === "yes" ? "analyst:legend_counted" : `analyst:segment_${segment}`)}
        </li>
      ))}
    </ul>
  );
}
