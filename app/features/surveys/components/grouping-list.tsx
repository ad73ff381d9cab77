import { useTranslation } from "react-i18next";
import type { Words } from "#app/core/language.ts";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { Scroller } from "#app/ui/scroller.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { OfferedGrouping } from "../groupings.server.ts";

interface GroupingListProps {
  readonly groupings: readonly OfferedGrouping[];
  /** Names of the Parties of the register by code. */
  readonly names: Readonly<Record<string, Words>>;
}

/** Every grouping with its source, its date and its groups. */
export function GroupingList({ groupings, names }: GroupingListProps) {
  return groupings.map((grouping) => <OneGrouping key={grouping.grouping} {...grouping} names={names} />);
}

function OneGrouping({
  grouping,
  label,
  source,
  asOf,
  lists,
  groups,
  rest,
  names,
}: OfferedGrouping & Pick<GroupingListProps, "names">) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby={`grouping-${grouping}`}>
      <h2 id={`grouping-${grouping}`}>{label[language]}</h2>
      <dl className="facts">
        <dt>{t("groupings:source")}</dt>
        <dd>{source[language]}</dd>
        <dt>{t("groupings:as_of")}</dt>
        <dd>
          {formatDate(asOf, language)} ({t("groupings:lists", { count: lists })})
        </dd>
        <dt>{t("groupings:name")}</dt>
        <dd>
          <code>{grouping}</code>
        </dd>
      </dl>
      <Scroller label={t("groupings:table", { grouping: label[language] })}>
        <table aria-labelledby={`grouping-${grouping}`}>
          <thead>
            <tr>
              <th scope="col">{t("groupings:group")}</th>
              <th scope="col">{t("groupings:name")}</th>
              <th scope="col">{t("secretariat:parties")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.group}>
                <th scope="row">{group.label[language]}</th>
                <td>
                  <code>{group.group}</code>
                </td>
                <td>
                  <Members parties={group.parties} names={names} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{rest.label[language]}</th>
              <td>
                <code>{rest.group}</code>
              </td>
              <td>{t("groupings:rest_words")}</td>
            </tr>
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

/** How many, and their names when asked; codes that are of no Party are told apart. */
function Members({ parties, names }: { readonly parties: readonly string[] } & Pick<GroupingListProps, "names">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { compare } = new Intl.Collator(language);
  const known = parties.flatMap((party) => names[party]?.[language] ?? []).toSorted(compare);
  const strangers = parties.filter((party) => !names[party]);
  return (
    <>
      <details>
        <summary>{t("groupings:parties", { count: known.length })}</summary>
        {known.join(", ")}
      </details>
      {strangers.length > 0 && (
        <p className="hint">
          {t("groupings:not_in_register", { count: strangers.length, codes: strangers.join(", ") })}
        </p>
      )}
    </>
  );
}
