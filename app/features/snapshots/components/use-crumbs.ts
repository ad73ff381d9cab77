import { useTranslation } from "react-i18next";
import { resultsPath } from "#app/features/results/result-paths.ts";
import type { RoundView } from "#app/features/results/round-view.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { snapshotPath } from "../snapshot-paths.ts";
import type { SnapshotView } from "../snapshot-view.server.ts";

interface Crumb {
  readonly to: string;
  readonly label: string;
}

interface Shown {
  readonly round: RoundView;
  readonly snapshot: SnapshotView | null;
}

/** The way to pages of results: those above the list of indicators, and those above one indicator. */
export function useCrumbs({ round, snapshot }: Shown): {
  readonly aboveResults: readonly Crumb[];
  readonly aboveIndicator: readonly Crumb[];
} {
  const { t } = useTranslation();
  const language = useLanguage();
  const rounds = { to: `/${language}/rounds`, label: t("analyst:rounds_title") };
  const results = {
    to: resultsPath(language, round.id),
    label: t("analyst:results_title", { round: round.title }),
  };
  if (!snapshot?.isAtOwnAddress) return { aboveResults: [rounds], aboveIndicator: [rounds, results] };
  const own = {
    to: snapshotPath(language, snapshot.id),
    label: t("snapshots:number", { number: snapshot.number }),
  };
  return { aboveResults: [rounds, results], aboveIndicator: [rounds, results, own] };
}
