import { useTranslation } from "react-i18next";
import { formatClock, formatDate } from "#app/core/lifecycle/format-instant.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { Scroller } from "#app/ui/scroller.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { RecordEntry } from "../record-entry.ts";
import { EntryValue } from "./entry-value.tsx";

interface HistoryProps {
  readonly item: Item;
  /** The newest first. */
  readonly revisions: readonly RecordEntry[];
  readonly timeZone: string;
}

/** Everything that was ever recorded in one place, by whom, when, and from what. Nothing of it can be taken back. */
export function History({ item, revisions, timeZone }: HistoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section>
      <h2 id="history">{t("record:history")}</h2>
      {revisions.length === 0 ? (
        <p>{t("record:nothing_yet")}</p>
      ) : (
        <Scroller label={t("record:history")}>
          <table>
            <caption>{t("secretariat:times_of_zone", { zone: timeZone.replaceAll("_", " ") })}</caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t("record:revision")}
                </th>
                <th scope="col">{t("record:value")}</th>
                <th scope="col">{t("record:source")}</th>
                <th scope="col">{t("record:recorded")}</th>
              </tr>
            </thead>
            <tbody>
              {revisions.map((entry) => (
                <tr key={entry.revision}>
                  <td className="number">{entry.revision}</td>
                  <td>
                    <EntryValue item={item} entry={entry} />
                    {entry.note && <div className="soft">{entry.note}</div>}
                  </td>
                  <td>
                    {entry.source}
                    {entry.sourceDate && <>, {formatDate(entry.sourceDate, language)}</>}
                  </td>
                  <td>
                    {entry.recordedBy}, {formatClock(entry.recordedAt, timeZone, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
