import { languages, type Language } from "../language.ts";
import type { About } from "../survey/items-about.ts";
import type { Codebook, Section } from "../survey/codebook.ts";
import { answeringSeconds } from "./answering-seconds.ts";
import type { InventedReport } from "./invent-reports.ts";
import { itemReadingSeconds, sectionReadingSeconds } from "./reading-seconds.ts";

/** How long something takes, in seconds: half of the reports take `median` or less, the longest tenth `tenth` or more. */
export interface Duration {
  readonly median: number;
  readonly tenth: number;
}

/** A duration in each language: the same words are longer in one than in another. */
export type DurationByLanguage = Readonly<Record<Language, Duration>>;

/** How long a report takes at the screen, and each section of it. */
export interface ExpectedTime {
  readonly about: About;
  readonly reports: number;
  readonly whole: DurationByLanguage;
  readonly sections: readonly SectionTime[];
}

/** One section, over the reports that are shown anything of it. */
export interface SectionTime {
  readonly section: string;
  /** Reports that are shown anything of it. */
  readonly reports: number;
  /** Items that it has, and how many of them half of these reports are shown at most. */
  readonly items: number;
  readonly shown: number;
  readonly time: DurationByLanguage;
}

type Form = NonNullable<InventedReport["form"]>;

/**
 * The time that a report takes at the screen: reading at 180 words a minute, and answering by the kind of item, over what
 * each invented report is shown. What has to be looked up or asked of others is not in it.
 */
export function expectedTime(codebook: Codebook, about: About, reports: readonly InventedReport[]): ExpectedTime {
  const forms = reports.flatMap(({ form }) => form ?? []);
  const sections = codebook.sections.map((section) => sectionSeconds(codebook, section, forms));
  const wholeIn = (language: Language) =>
    durationOf(forms.map((_, index) => sum(sections.map(({ spent }) => spent[language][index]!))));
  return {
    about,
    reports: forms.length,
    whole: inEach(wholeIn),
    sections: sections.map(({ section, items, shown, spent }) => ({
      section,
      reports: shown.filter((count) => count > 0).length,
      items,
      shown: quantile(
        shown.filter((count) => count > 0),
        0.5,
      ),
      time: inEach((language) => durationOf(spent[language].filter((_, index) => shown[index]! > 0))),
    })),
  };
}

/** Of one section, report by report: how many items were shown, and how many seconds that took. */
function sectionSeconds(codebook: Codebook, section: Section, forms: readonly Form[]) {
  const items = codebook.items.filter((item) => item.section === section.name);
  const shownIn = forms.map((form) => items.filter(({ name }) => form.shown.has(name)));
  const answering = forms.map((form, index) =>
    sum(shownIn[index]!.map((item) => answeringSeconds(item, form.states.get(item.name)))),
  );
  const spent = inEach((language) => {
    // Words are counted once, not for every report.
    const above = sectionReadingSeconds(section, language);
    const reading = new Map(items.map((item) => [item, itemReadingSeconds(item, language)]));
    return shownIn.map((shown, index) =>
      shown.length === 0 ? 0 : above + sum(shown.map((item) => reading.get(item)!)) + answering[index]!,
    );
  });
  return { section: section.name, items: items.length, shown: shownIn.map(({ length }) => length), spent };
}

function durationOf(seconds: readonly number[]): Duration {
  return { median: Math.round(quantile(seconds, 0.5)), tenth: Math.round(quantile(seconds, 0.9)) };
}

/** The least number that at least a part of all is not above; 0 of none. */
function quantile(numbers: readonly number[], part: number): number {
  const ordered = numbers.toSorted((left, right) => left - right);
  return ordered[Math.max(0, Math.ceil(ordered.length * part) - 1)] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function inEach<T>(of: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, T>;
}
