import type { Words } from "../language.ts";
import type { Condition } from "../measures/condition.ts";

/** What an item's answer is. `choice` is one code, `choices` any number of codes, `table` rows that the Party adds. */
export type ItemKind = "choice" | "choices" | "integer" | "decimal" | "text" | "long_text" | "date" | "link" | "table";

/** A reason that a Party may give instead of an answer, where the item offers it. */
export type OfferedReason = "no_information" | "not_applicable";

/** A permitted value of a choice, with its label. */
export interface Code {
  readonly code: string;
  readonly label: Words;
}

/** What an item and a column of a table have in common. */
interface Field {
  readonly name: string;
  readonly label: Words;
  readonly guidance: Words | null;
  readonly unit: Words | null;
  readonly required: boolean;
  /** Permitted values, in the order asked; empty unless the kind is `choice` or `choices`. */
  readonly codes: readonly Code[];
  /** Codes that cannot stand beside another one ("none of these"). */
  readonly exclusiveCodes: readonly string[];
  /** Inclusive bounds of a number, as decimal strings. */
  readonly minimum: string | null;
  readonly maximum: string | null;
  /** Most characters of a text. */
  readonly maximumLength: number | null;
}

/** A column of a table; tables do not nest. */
export interface Column extends Field {
  readonly kind: Exclude<ItemKind, "table">;
}

/** One question as data, with a name that never changes meaning. */
export interface Item extends Field {
  readonly kind: ItemKind;
  /** The name of the section (SurveyJS page) that asks it. */
  readonly section: string;
  /** The indicators it is asked for, as codes of the catalogue. */
  readonly indicators: readonly string[];
  readonly why: Words | null;
  readonly reasons: readonly OfferedReason[];
  /** Shown when this is true; otherwise the item is `not_shown`. Null: always shown. */
  readonly shownWhen: Condition | null;
  /** Whom the item is about; outside it the item is `not_applicable`. Null: every Party. */
  readonly universe: { readonly condition: Condition; readonly words: Words } | null;
  /** Columns of a table; empty for every other kind. */
  readonly columns: readonly Column[];
  /** Most rows of a table. */
  readonly maximumRows: number | null;
}

/** A page of the questionnaire. */
export interface Section {
  readonly name: string;
  readonly title: Words;
  readonly description: Words | null;
  /** In a record: what its items say is said once for the round. Absent: once for each Party. */
  readonly about?: "round";
}

/** Every item of a version, derived from its questionnaire and frozen with it. */
export interface Codebook {
  readonly title: Words;
  readonly description: Words | null;
  /** A record: the Secretariat says it, and no Party is asked. Absent: Parties answer. */
  readonly recordedBy?: "secretariat";
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
}
