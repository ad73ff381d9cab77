import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Scroller } from "#app/ui/scroller.tsx";
import type { FullMeasureView } from "../measure-view.server.ts";
import { useNumbers } from "./use-numbers.ts";

interface DistinctEntriesProps {
  readonly view: FullMeasureView;
  /** Where names are matched; null for readers who may not. */
  readonly matchAt: string | null;
}

/** How many are shown before the reader asks for the rest. */
const shownFirst = 12;

/** What was named: each thing with how many Parties named it, and what people decided it stands for. */
export function DistinctEntries({ view, matchAt }: DistinctEntriesProps) {
  const { t } = useTranslation();
  if (view.entries.length === 0) return null;
  const rest = view.entries.slice(shownFirst);
  return (
    <div className="entries">
      <EntriesTable view={view} entries={view.entries.slice(0, shownFirst)} />
      {rest.length > 0 && (
        <details>
          <summary>{t("analyst:entries_more", { count: rest.length })}</summary>
          <EntriesTable view={view} entries={rest} />
        </details>
      )}
      {matchAt !== null && (
        <p className="no-print">
          <Link to={matchAt}>{t("analyst:match_link")}</Link>
        </p>
      )}
    </div>
  );
}

function EntriesTable({ view, entries }: { view: FullMeasureView; entries: FullMeasureView["entries"] }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const isOfParties = view.reads === "submission";
  return (
    <Scroller label={t("analyst:table_of", { table: t("analyst:entries_caption"), label: view.label })}>
      <table className="bases">
        <caption>{t("analyst:entries_caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("analyst:entry_name")}</th>
            {isOfParties && (
              <th scope="col" className="number">
                {t("analyst:entry_parties")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ entry, label, parties, into }) => (
            <tr key={entry}>
              <th scope="row" className="as-written">
                {label}
                {into !== null && <span className="segment-words">{t("analyst:entry_into", { into })}</span>}
              </th>
              {isOfParties && <td className="number">{number(parties)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
