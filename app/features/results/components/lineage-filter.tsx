import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Reading } from "#app/core/measures/round-measure.ts";
import type { LineageFilter as Filter } from "../queries.server.ts";
import type { SegmentCount } from "../lineage-view.server.ts";
import { useNumbers } from "./use-numbers.ts";
import { useSegmentWords } from "./use-segment-words.ts";

/** The groups of a breakdown that can be chosen. */
export interface GroupChoices {
  readonly breakdown: string;
  readonly caption: string;
  readonly groups: readonly { readonly group: string; readonly label: string }[];
}

interface LineageFilterProps {
  readonly filter: Filter;
  readonly segments: readonly SegmentCount[];
  readonly breakdowns: readonly GroupChoices[];
  readonly reads: Reading;
  readonly kind: Measure["kind"];
}

/** Chooses which Parties are listed. The choice is in the address, and works without script. */
export function LineageFilter({ filter, segments, breakdowns, reads, kind }: LineageFilterProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const words = useSegmentWords(reads, kind);
  const offered = segments.filter(({ segment }) => reads !== "record" || segment !== "not_submitted");
  const chosenGroup = filter.breakdown && filter.group ? `${filter.breakdown}:${filter.group}` : "";
  return (
    <Form method="get" className="lineage-filter no-print">
      <div className="field">
        <label htmlFor="filter-segment">{t("analyst:lineage_segment")}</label>
        <select id="filter-segment" name="segment" defaultValue={filter.segment ?? ""} key={filter.segment ?? ""}>
          <option value="">{t("analyst:filter_all")}</option>
          {offered.map(({ segment, parties }) => (
            <option key={segment} value={segment}>
              {t("analyst:filter_segment", { segment: words.name(segment), parties: number(parties) })}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-group">{t("analyst:filter_group")}</label>
        <select id="filter-group" name="in" defaultValue={chosenGroup} key={chosenGroup}>
          <option value="">{t("analyst:filter_all")}</option>
          {breakdowns.map(({ breakdown, caption, groups }) => (
            <optgroup key={breakdown} label={caption}>
              {groups.map(({ group, label }) => (
                <option key={group} value={`${breakdown}:${group}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit" className="button secondary">
        {t("analyst:filter_show")}
      </button>
    </Form>
  );
}
