import { useTranslation } from "react-i18next";
import { useLanguage } from "#app/ui/use-language.ts";
import type { LaunchPreview } from "../preview-launch.server.ts";

/** The Parties that would be asked, counted by the groups of each grouping chosen. */
export function AskedByGrouping({ preview: { groupings, asked } }: { readonly preview: LaunchPreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return groupings.map(({ grouping, label, source, groups, parties }) => (
    <section key={grouping} aria-labelledby={`asked-${grouping}`}>
      <h2 id={`asked-${grouping}`}>{t("groupings:asked_by", { grouping: label[language] })}</h2>
      <p>{t("groupings:source_words", { source: source[language] })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("groupings:group")}</th>
            <th scope="col" className="number">
              {t("secretariat:parties")}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{group.label[language]}</th>
              <td className="number">{parties[group.group] ?? 0}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("secretariat:together")}</th>
            <td className="number">{asked}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  ));
}
