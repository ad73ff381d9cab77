import type { Language } from "../language.ts";
import type { OfferedReason } from "./codebook.ts";

/** The files of a version that the check reads; the last only where it is there. */
export type SurveyFile = "questionnaire.json" | "measures.json" | "comparability.json";

/**
 * What can be wrong with a definition, in English; `{{name}}` stands for a parameter. The same keys, with the same
 * parameters, are the namespace `check` of every language.
 */
export const faultWords = {
  too_deep: "The file nests deeper than {{most}} levels.",
  too_large: "The file holds more than {{most}} values.",
  reserved_key: "The key {{name}} is never allowed.",
  html: "HTML is not allowed: {{found}}",
  control_characters: "The text holds control characters.",
  piped_text: "A text cannot include answers or variables: {{found}}",
  unknown_property: "{{name}} is not a property that is known here.",
  choices_by_url: "Choices cannot be fetched from an address: list them, or say choicesFrom.",
  unknown_type: "{{found}} is not a type that is known here; the types are {{types}}.",
  missing_property: "{{name}} is missing.",
  wrong_form: "{{name}} does not have the form expected: {{expected}}.",
  words_missing: "The words are missing or blank.",
  name_form: "{{name}} is not a name: small letters, digits and _, starting with a letter, 60 characters at most.",
  reserved_name: "{{name}} is a reserved name.",
  duplicate_name: "The name {{name}} is used more than once.",
  code_form:
    "{{code}} is not a code: letters, digits, _ and -, starting with a letter or digit, 60 characters at most.",
  reserved_code: "{{code}} is a reserved code.",
  duplicate_code: "The code {{code}} is used more than once.",
  unknown_code: "{{item}} has no code {{code}}.",
  choices_missing: "Give either choices or choicesFrom, and not both.",
  panels_too_deep: "Panels nest deeper than {{most}}.",
  too_many_items: "There are more than {{most}} items.",
  universe_incomplete: "universeIf and universeText go together.",
  property_not_for_kind: "{{property}} does not apply to the kind {{kind}}.",
  bounds_reversed: "The lower bound {{lower}} is above the upper bound {{upper}}.",
  bound_not_integer: "The bound {{bound}} of an integer is not an integer.",
  repeated: "{{value}} is given more than once.",
  unknown_indicator: "The catalogue has no indicator {{indicator}}.",
  expression_unreadable: "The expression cannot be read, at character {{at}}: {{expression}}",
  expression_function: "The expression calls the function {{name}}; no function is allowed.",
  expression_operator: "The expression uses {{operator}}, which is not allowed.",
  expression_operand: "{{operator}} needs an item in braces on its left and quoted codes or a number on its right.",
  condition_too_deep: "The condition nests deeper than {{most}}.",
  unknown_item: "There is no item {{item}}.",
  later_item: "{{item}} is not asked before: only earlier items can be read.",
  condition_form: "Not a condition: give one of {{forms}}.",
  condition_kind: "{{test}} cannot read {{item}}, whose kind is {{kind}}.",
  other_catalogue: "The measures are for the catalogue {{found}}; the one given is {{expected}}.",
  duplicate_measure: "The key {{measure}} is used by more than one measure.",
  unknown_column: "The table {{item}} has no column {{column}}.",
  column_needed: "{{item}} is a table: say which column is added up.",
  column_without_table: "{{item}} is not a table: it has no columns.",
  not_addable: "{{item}}, whose kind is {{kind}}, cannot be added up: it needs numbers, or one choice with bands.",
  bands_needed: "{{item}} is a choice: give the bands of its codes.",
  choice_in_ratio: "{{item}} is a choice: a ratio is of exact numbers.",
  bands_without_choice: "{{item}}, whose kind is {{kind}}, has no bands: they belong to a choice.",
  bands_incomplete: "The bands leave out codes of {{item}}: {{codes}}.",
  not_an_earlier_version: "{{version}} is not an earlier version of this survey.",
  not_in_both: "{{item}} is not asked in both this version and {{version}}: there is nothing to decide.",
  not_decided: "{{item}} differs from {{version}}, and nobody has decided how; the program proposes {{proposed}}.",
  too_mild: "{{item}} cannot be {{found}}: what differs makes it {{least}} at least.",
  why_missing: "{{item}} is decided to be {{found}}, milder than the proposal {{proposed}}: say why.",
  not_nameable: "{{item}}, whose kind is {{kind}}, names nothing: it needs codes or a line of text.",
  table_needed: "{{item}} is not a table: amounts are columns of a table.",
  not_a_currency: "{{item}}, whose kind is {{kind}}, is no currency: it needs one choice of ISO 4217 codes.",
  not_a_scale: "{{item}}, whose kind is {{kind}}, has no levels: it needs to be one choice, or a table of numbers.",
  unknown_level: "{{item}} has no level {{level}}.",
  levels_incomplete: "Codes of {{item}} are neither a level nor outside: {{codes}}.",
  counted_not_a_level: "{{level}} is counted and is not a level of the scale.",
  not_a_value: "{{item}} is not one recorded number of the round.",
  about_mixed: "The measure reads items about Parties and items about the round.",
  about_without_record: "Only a record has a section about the round: say recordedBy, or leave about out.",
  other_about: "{{item}} cannot be read here: what is recorded of Parties and of the round does not read the other.",
} as const satisfies Record<string, string>;

export type FaultKey = keyof typeof faultWords;

export type FaultParameters = Readonly<Record<string, string | number>>;

/** One thing that is wrong with a definition, and where. */
export interface Fault {
  readonly file: SurveyFile;
  /** Where in the file, as `pages[0].elements[2].title.fr`; empty for the whole of it. */
  readonly path: string;
  /** The item (`item`, or `item.column`) or the key of the measure; null when it concerns neither. */
  readonly item: string | null;
  /** The language of the words at fault. */
  readonly language: Language | null;
  readonly problem: FaultKey;
  readonly params: FaultParameters;
  /** The problem in English, complete. */
  readonly message: string;
}

/** The value names that mean a reason or a state, so that no code and no column can be mistaken for one. */
export const reservedCodes: readonly string[] = [
  "no_information" satisfies OfferedReason,
  "not_applicable" satisfies OfferedReason,
  "not_answered",
  "not_shown",
  "not_asked",
  "not_submitted",
  "answered",
  "state",
  "rows",
  "reason",
];

/** Keys that reach an object's prototype: refused at every depth, as key and as name. */
export const prototypeKeys: readonly string[] = ["__proto__", "constructor", "prototype"];

/** A problem in English with its parameters in place. */
export function faultMessage(problem: FaultKey, params: FaultParameters): string {
  return faultWords[problem].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ""));
}

/** A fault with its message. */
export function fault(
  where: Pick<Fault, "file" | "path"> & Partial<Fault>,
  problem: FaultKey,
  params: FaultParameters = {},
): Fault {
  const { file, path, item = null, language = null } = where;
  return { file, path, item, language, problem, params, message: faultMessage(problem, params) };
}
