import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Words } from "#app/core/language.ts";
import type { Asking } from "#app/core/survey/missing-by-section.ts";
import { useLanguage } from "#app/ui/use-language.ts";

/** A section as the list beside the form shows it. */
export interface SectionSummary {
  readonly name: string;
  readonly title: Words;
  readonly asking: Asking;
  readonly shown: number;
  readonly missing: number;
}

interface SectionNavigationProps {
  readonly here: string;
  readonly sections: readonly SectionSummary[];
  readonly current: string;
  /** Whether the round takes answers. */
  readonly isOpen: boolean;
}

/** Every section, with how much is missing. */
export function SectionNavigation({ here, sections, current, isOpen }: SectionNavigationProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <nav className="sections no-print" aria-labelledby="sections">
      <h2 id="sections">{t("respondent:sections")}</h2>
      <ol>
        {sections.map(({ name, title, asking, shown, missing }) => (
          <li key={name}>
            <Link to={`${here}/sections/${name}`} aria-current={name === current ? "page" : undefined}>
              {title[language]}
            </Link>
            <span className="soft">
              {asking !== "something"
                ? t(`respondent:section_${asking}`)
                : missing === 0
                  ? t("respondent:section_complete")
                  : t("respondent:section_missing", { count: missing, of: shown })}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Link to={`${here}/review`}>{t(isOpen ? "respondent:review_and_submit" : "respondent:read_answers")}</Link>
      </p>
    </nav>
  );
}

/** The way on, and the way back: at the end, where a reader has arrived. Sections that show nothing are passed over. */
export function SectionPager({ here, sections, current, isOpen }: SectionNavigationProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = sections.findIndex(({ name }) => name === current);
  const before = sections.slice(0, at).findLast(isShown);
  const after = sections.slice(at + 1).find(isShown);
  return (
    <nav className="pager no-print" aria-label={t("respondent:pager")}>
      {before && (
        <Link to={`${here}/sections/${before.name}`} className="button secondary">
          {t("respondent:previous_section", { title: before.title[language] })}
        </Link>
      )}
      <Link to={after ? `${here}/sections/${after.name}` : `${here}/review`} className="button">
        {after
          ? t("respondent:next_section", { title: after.title[language] })
          : t(isOpen ? "respondent:review_and_submit" : "respondent:read_answers")}
      </Link>
    </nav>
  );
}

function isShown({ asking }: SectionSummary): boolean {
  return asking === "something";
}
