import { useTranslation } from "react-i18next";
import { Scroller } from "#app/ui/scroller.tsx";
import { useNumbers } from "../../results/components/use-numbers.ts";
import type { TimeView } from "../times-view.ts";

/** How long a report takes at the screen, in each language and section by section. */
export function ExpectedTimes({ times }: { readonly times: readonly TimeView[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="time">
      <h2 id="time">{t("rehearsal:time")}</h2>
      <p>{t("rehearsal:time_words")}</p>
      {times.map((time) => (
        <div key={time.about}>
          {times.length > 1 && <h3>{t(`rehearsal:time_${time.about}`)}</h3>}
          <LanguageTimes time={time} />
          <SectionTimes time={time} />
        </div>
      ))}
    </section>
  );
}

function LanguageTimes({ time: { reports, languages } }: { readonly time: TimeView }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const caption = t("rehearsal:time_languages", { count: reports, reports: number(reports) });
  return (
    <Scroller label={caption}>
      <table className="expected-time">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rehearsal:language")}</th>
            <MinuteHeads />
          </tr>
        </thead>
        <tbody>
          {languages.map(({ language, median, tenth }) => (
            <tr key={language}>
              <th scope="row">{t(`rehearsal:language_${language}`)}</th>
              <Minutes median={median} tenth={tenth} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function SectionTimes({ time: { sections } }: { readonly time: TimeView }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  return (
    <Scroller label={t("rehearsal:time_sections")}>
      <table className="expected-time">
        <caption>{t("rehearsal:time_sections")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rehearsal:section")}</th>
            <MinuteHeads />
            <th scope="col" className="number">
              {t("rehearsal:section_reports")}
            </th>
            <th scope="col" className="number">
              {t("rehearsal:section_items")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr key={section.number}>
              <th scope="row">{t("rehearsal:section_title", { number: section.number, title: section.title })}</th>
              <Minutes median={section.median} tenth={section.tenth} />
              <td className="number">{number(section.reports)}</td>
              <td className="number">
                {t("rehearsal:section_shown", { shown: number(section.shown), items: number(section.items) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function MinuteHeads() {
  const { t } = useTranslation();
  return (["median", "tenth"] as const).map((figure) => (
    <th key={figure} scope="col" className="number">
      {t(`rehearsal:${figure}`)}
    </th>
  ));
}

function Minutes({ median, tenth }: { readonly median: number; readonly tenth: number }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  return (
    <>
      <td className="number">{t("rehearsal:minutes", { minutes: number(median) })}</td>
      <td className="number">{t("rehearsal:minutes", { minutes: number(tenth) })}</td>
    </>
  );
}
