import type { Language } from "#app/core/language.ts";
import type { Phrasing } from "#app/core/measures/phrasing.ts";
import type { Section } from "#app/core/survey/codebook.ts";
import { translate } from "#app/io/i18n.server.ts";
import { viewIndicators, type IndicatorView } from "./indicator-view.ts";
import { itemNumbers } from "./item-numbers.ts";
import { viewItem, type ItemView } from "./item-view.ts";
import type { Version } from "./queries.server.ts";

/** A version as people read it, in one language. */
export interface VersionView {
  readonly id: string;
  readonly survey: string;
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly contentHash: string;
  readonly publishedAt: string;
  readonly items: number;
  readonly measures: number;
  readonly sections: readonly SectionView[];
  readonly indicators: readonly IndicatorView[];
  readonly catalogueTitle: string;
}

export interface SectionView {
  readonly name: string;
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly items: readonly ItemView[];
}

/** A version put into words: items numbered by section, logic and measures as sentences. */
export function viewVersion(version: Version, language: Language): VersionView {
  const { codebook, catalogue } = version;
  const numbers = itemNumbers(codebook);
  const phrasing: Phrasing = { codebook, language, t: (key, params) => translate(language, `measures:${key}`, params) };
  const viewSection = (section: Section, index: number): SectionView => ({
    name: section.name,
    number: index + 1,
    title: section.title[language],
    description: section.description?.[language] ?? null,
    items: codebook.items
      .filter((item) => item.section === section.name)
      .map((item) => viewItem(item, version, numbers, phrasing)),
  });
  return {
    id: version.id,
    survey: version.survey,
    number: version.number,
    title: codebook.title[language],
    description: codebook.description?.[language] ?? null,
    contentHash: version.contentHash,
    publishedAt: version.publishedAt,
    items: codebook.items.length,
    measures: version.measures.length,
    sections: codebook.sections.map(viewSection),
    indicators: viewIndicators(version, numbers, phrasing),
    catalogueTitle: catalogue.title[language],
  };
}
