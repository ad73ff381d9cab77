import type { Words } from "../language.ts";

/** What is likely for one item or column, for those who know the questionnaire. */
export interface Leaning {
  /** How likely each code is, beside the others. Codes left out count 1. */
  readonly codes?: Readonly<Record<string, number>>;
  /** At which end of its codes the Parties that are well provided for are found. */
  readonly better?: "first" | "last";
  /** About how large a number usually is. */
  readonly typical?: number;
  /** Texts to choose among: names that are the same in every language, or words. */
  readonly texts?: readonly (string | Words)[];
  /** A column before it in the same row: this one is filled only where that one is blank. */
  readonly insteadOf?: string;
  /** A column before it in the same row and its codes: this one is filled only where that one has one of them. */
  readonly onlyWith?: readonly [column: string, codes: readonly string[]];
}

/** Leanings by the name of an item, or `table.column`. */
export type Leanings = Readonly<Record<string, Leaning>>;
