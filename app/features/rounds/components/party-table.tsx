import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatClock } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { FollowedParty } from "../queries.server.ts";
import { writeSelection, type PartyOrder, type PartySelection } from "../select-parties.ts";

interface PartyTableProps {
  readonly parties: readonly FollowedParty[];
  readonly selection: PartySelection;
  readonly regionNames: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

const columns: readonly (readonly [order: PartyOrder, words: string])[] = [
  ["party", "party"],
  ["region", "region"],
  ["progress", "progress"],
  ["saved", "last_saved"],
  ["submitted", "submitted_on"],
];

/** The Parties of a round and how far each has come; a heading orders the table by its column. */
export function PartyTable({ parties, selection, regionNames, timeZone }: PartyTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = (instant: string) => formatClock(instant, timeZone, language);
  return (
    // Scrolled sideways on narrow screens, by the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
    <section className="scroller" tabIndex={0} aria-label={t("secretariat:parties_table")}>
      <table>
        <caption>{t("secretariat:times_of_zone", { zone: timeZone.replaceAll("_", " ") })}</caption>
        <thead>
          <tr>
            {columns.map(([order, words]) => (
              <Heading key={order} order={order} words={t(`secretariat:${words}`)} selection={selection} />
            ))}
            <th scope="col">{t("secretariat:remarks")}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.party}>
              <th scope="row">{party.name[language]}</th>
              <td>{regionNames.get(party.groups.region)}</td>
              <td>
                <span className={tagOf(party)}>{t(`secretariat:progress_${party.progress}`)}</span>
              </td>
              <td>{party.lastSavedAt ? format(party.lastSavedAt) : "–"}</td>
              <td>{party.firstSubmittedAt ? format(party.firstSubmittedAt) : "–"}</td>
              <td>
                <Remarks party={party} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heading({
  order,
  words,
  selection,
}: {
  readonly order: PartyOrder;
  readonly words: string;
  readonly selection: PartySelection;
}) {
  const isCurrent = selection.sort === order;
  const next = { ...selection, sort: order, descending: isCurrent && !selection.descending };
  const direction = selection.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isCurrent ? direction : undefined}>
      <Link to={writeSelection(next) || "?"} preventScrollReset>
        {words}
        {isCurrent && <span aria-hidden="true">{selection.descending ? " ↓" : " ↑"}</span>}
      </Link>
    </th>
  );
}

function Remarks({
  party: { progress, hasFocalPoint, revisions, savesAfterClosing },
}: {
  readonly party: FollowedParty;
}) {
  const { t } = useTranslation();
  const remarks = [
    !hasFocalPoint && (progress === "silent" || progress === "started") && t("secretariat:no_focal_point"),
    revisions > 1 && t("secretariat:revisions", { count: revisions }),
    savesAfterClosing > 0 && t("secretariat:saves_after_closing", { count: savesAfterClosing }),
  ].filter((remark) => typeof remark === "string");
  return remarks.join(", ");
}

function tagOf({ progress }: FollowedParty): string {
  switch (progress) {
    case "submitted":
      return "tag good";
    case "late":
      return "tag attention";
    case "started":
    case "silent":
      return "tag";
  }
}
