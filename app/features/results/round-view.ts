import type { Language } from "#app/core/language.ts";
import type { Round } from "../rounds/queries.server.ts";

/** A round as the pages of its results name it. */
export interface RoundView {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly invented: boolean;
  readonly state: Round["state"];
  readonly isPublished: boolean;
  readonly includesEu: boolean;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly referenceDate: string;
  readonly publishedAt: string | null;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly eligible: number;
}

export function roundView(round: Round, language: Language): RoundView {
  return {
    id: round.id,
    title: round.title[language],
    version: round.version,
    invented: round.invented,
    state: round.state,
    isPublished: round.publishedAt !== null,
    includesEu: round.includesEu,
    periodFrom: round.periodFrom,
    periodTo: round.periodTo,
    referenceDate: round.referenceDate,
    publishedAt: round.publishedAt,
    closesAt: round.closesAt,
    timeZone: round.timeZone,
    eligible: round.eligible,
  };
}
