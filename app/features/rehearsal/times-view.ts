import { languages, type Language } from "#app/core/language.ts";
import type { Duration, ExpectedTime } from "#app/core/rehearse/expected-time.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";

/** Whole minutes, rounded up: nobody is done before. */
export interface Minutes {
  readonly median: number;
  readonly tenth: number;
}

/** How long a report takes: in each language, and section by section in the reader's. */
export interface TimeView {
  readonly about: ExpectedTime["about"];
  readonly reports: number;
  readonly languages: readonly (Minutes & { readonly language: Language })[];
  readonly sections: readonly (Minutes & {
    readonly number: number;
    readonly title: string;
    readonly reports: number;
    readonly items: number;
    readonly shown: number;
  })[];
}

export function viewTimes(times: readonly ExpectedTime[], { sections }: Codebook, language: Language): TimeView[] {
  return times.map((time) => ({
    about: time.about,
    reports: time.reports,
    languages: languages.map((each) => ({ language: each, ...minutesOf(time.whole[each]) })),
    sections: time.sections.map(({ section, reports, items, shown, time: taken }) => {
      const place = sections.findIndex(({ name }) => name === section);
      return {
        number: place + 1,
        title: sections[place]?.title[language] ?? section,
        reports,
        items,
        shown,
        ...minutesOf(taken[language]),
      };
    }),
  }));
}

function minutesOf({ median, tenth }: Duration): Minutes {
  return { median: Math.ceil(median / 60), tenth: Math.ceil(tenth / 60) };
}
