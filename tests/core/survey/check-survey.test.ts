import { afterAll, describe, expect, test } from "vitest";
import { faultMessage, faultWords, type Fault, type FaultKey } from "#app/core/survey/fault.ts";
import * as sample from "./sample-survey.ts";

const { words, choice, faultsOf } = sample;

/** Problems that a case of this file has met. */
const met = new Set<FaultKey>();

/** A questionnaire of one page with these elements after the gate. */
const asking = (...elements: unknown[]) => ({
  questionnaire: { title: words("T"), pages: [{ name: "p", title: words("P"), elements: [sample.gate, ...elements] }] },
  measures: { catalogue: { id: "vision", version: 1 }, measures: [simple] },
});
const counting = (...measures: unknown[]) => ({ measures: { ...sample.measures, measures } });
const simple = { ...sample.parties, condition: { item: "quotas_set", in: ["yes"] } };
const item = (properties: object) => ({ type: "comment", name: "it", title: words("It"), ...properties });
const text = (properties: object) => item({ type: "text", answerType: "text", ...properties });
const column = (properties: object) => ({ type: "comment", name: "col", title: words("Col"), ...properties });
const tableOf = (...templateElements: unknown[]) => ({ ...sample.table, templateElements });
const panel = (name: string, ...elements: unknown[]) => ({ type: "panel", name, elements });
const visible = (visibleIf: string) => asking(sample.kinds, sample.amount, sample.table, item({ visibleIf }));
/** A record with a section about each Party and one about the round. */
const recording = (recordedBy: object, visibleIf: string) => ({
  questionnaire: {
    title: words("Record"),
    ...recordedBy,
    pages: [
      { name: "each", title: words("Each"), elements: [sample.gate] },
      { name: "all", title: words("All"), about: "round", elements: [sample.kinds, item({ visibleIf })] },
    ],
  },
  ...counting(simple),
});
const summing = (addend: object) => counting({ ...sample.total, sum: { of: [addend] } });

function told(faults: readonly Fault[]): readonly string[] {
  for (const fault of faults) met.add(fault.problem);
  return faults.map(({ file, path, item: name, language, problem }) => {
    const place = [file.replace(".json", ""), path, name, language].filter(Boolean).join(" ");
    return `${problem} at ${place}`;
  });
}

test("the sample has no fault", () => {
  expect(faultsOf({})).toEqual([]);
});

describe("the form of a questionnaire", () => {
  const at = "at questionnaire pages[0].elements[1]";
  test.each<[string, object, string[]]>([
    ["another type", item({ type: "matrix" }), [`unknown_type ${at}.type it`]],
    ["HTML elements", { type: "html", name: "it", html: "x" }, [`unknown_type ${at}.type it`]],
    ["a property unknown", item({ validators: [] }), [`unknown_property ${at}.validators it`]],
    ["a property of another type", item({ choices: [choice("a")] }), [`unknown_property ${at}.choices it`]],
    [
      "choices by URL",
      { ...sample.bands, choicesByUrl: { url: "https://x.org" } },
      [`choices_by_url ${at}.choicesByUrl studies_band`],
    ],
    ["no answer type", item({ type: "text" }), [`missing_property ${at}.answerType it`]],
    ["another answer type", text({ answerType: "number" }), [`wrong_form ${at}.answerType it`]],
    ["a number for a bound", text({ answerType: "integer", minimum: 1 }), [`wrong_form ${at}.minimum it`]],
    ["too many rows", { ...sample.table, maxPanelCount: 51 }, [`wrong_form ${at}.maxPanelCount species`]],
    ["a name with capitals", item({ name: "It" }), [`name_form ${at}.name It`]],
    [
      "a code with a space",
      { ...sample.bands, choices: [choice("a b")] },
      [`code_form ${at}.choices[0].value studies_band`],
    ],
    ["a language missing", item({ title: { default: "It", fr: "Ça" } }), [`words_missing ${at}.title.es it es`]],
    ["a language blank", item({ title: { ...words("It"), fr: " \n" } }), [`words_missing ${at}.title.fr it fr`]],
    ["English missing", item({ title: { fr: "Ça", es: "Eso" } }), [`words_missing ${at}.title.default it en`]],
    ["another language", item({ title: { ...words("It"), de: "Es" } }), [`unknown_property ${at}.title.de it`]],
    [
      "words in a column",
      tableOf(column({ title: { default: "C", fr: "C" } })),
      [`words_missing ${at}.templateElements[0].title.es species.col es`],
    ],
    [
      "words in a button",
      { ...sample.table, panelAddText: { default: "A", es: "A" } },
      [`words_missing ${at}.panelAddText.fr species fr`],
    ],
    ["no title at all", { type: "comment", name: "it" }, [`missing_property ${at}.title it`]],
    ["a table in a table", tableOf(sample.table), [`unknown_type ${at}.templateElements[0].type species.species`]],
  ])("%s is refused", (_, element, faults) => {
    expect(told(faultsOf(asking(element)))).toEqual(faults);
  });

  test.each([[null], [[]], ["text"], [undefined]])("%j is not a questionnaire", (questionnaire) => {
    expect(told(faultsOf({ questionnaire }))).toEqual(["wrong_form at questionnaire"]);
  });
});

describe("texts", () => {
  const at = "at questionnaire pages[0].elements[1].title.fr it fr";
  test.each<[string, FaultKey]>([
    ["<b>Ça</b>", "html"],
    ["<img src=x onerror=alert(1)>", "html"],
    ["</p>", "html"],
    ["<!-- x -->", "html"],
    ["&lt;b&gt;", "html"],
    ["&#60;", "html"],
    ["Ça \u0000", "control_characters"],
    ["Ça \u009b31m", "control_characters"],
    ["{quotas_set} ?", "piped_text"],
  ])("%j is refused", (fr, problem) => {
    expect(told(faultsOf(asking(item({ title: { ...words("It"), fr } }))))).toEqual([`${problem} ${at}`]);
  });

  test.each(["1 < 2 & 3 > 2", "a\nb", "R&D; AT&T", "5 <= 6"])("%j is a text as any", (fr) => {
    expect(faultsOf(asking(item({ title: { ...words("It"), fr } })))).toEqual([]);
  });

  test("HTML in measures is refused", () => {
    const label = { ...sample.inThree("L"), es: "<i>L" };
    expect(told(faultsOf(counting({ ...simple, label })))).toEqual(["html at measures measures[0].label.es quotas es"]);
  });
});

describe("documents made to do harm", () => {
  test.each(["__proto__", "constructor", "prototype"])("the key %s is refused at every depth", (key) => {
    const inside = JSON.parse(`{"type":"comment","name":"it","title":{"default":"a","${key}":{"x":1}}}`) as object;
    const at = `at questionnaire pages[0].elements[1].title.${key} it`;
    expect(told(faultsOf(asking(inside)))).toEqual([`reserved_key ${at}`]);
    const whole = JSON.parse(`{"${key}":[]}`) as object;
    expect(told(faultsOf({ measures: whole }))).toEqual([`reserved_key at measures ${key}`]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("a file nests no deeper than 20", () => {
    const deep = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`) as unknown;
    expect(told(faultsOf({ questionnaire: deep }))[0]).toMatch(/^too_deep at questionnaire \[0\]/);
  });

  test("a file holds no more than 50,000 values", () => {
    const huge = { pages: Array.from({ length: 50_001 }, () => 1) };
    expect(told(faultsOf({ questionnaire: huge }))).toEqual(["too_large at questionnaire"]);
  });

  test("panels nest no deeper than two", () => {
    const nested = panel("one", panel("two", panel("three", item({}))));
    const at = "at questionnaire pages[0].elements[1].elements[0].elements[0]";
    expect(told(faultsOf(asking(nested)))).toEqual([`panels_too_deep ${at}`]);
  });

  test("a version has no more than 500 items", () => {
    const many = Array.from({ length: 500 }, (_, index) => item({ name: `item_${index}` }));
    expect(told(faultsOf(asking(...many)))).toEqual(["too_many_items at questionnaire pages"]);
  });
});

describe("names and codes", () => {
  const at = "at questionnaire pages[0].elements[1]";
  test.each<[string, object, string[]]>([
    ["a name that is used", item({ name: "quotas_set" }), [`duplicate_name ${at}.name quotas_set`]],
    ["a panel named as the page", panel("p", item({})), [`duplicate_name ${at}.name`]],
    ["constructor", item({ name: "constructor" }), [`reserved_name ${at}.name constructor`]],
    ["prototype", item({ name: "prototype" }), [`reserved_name ${at}.name prototype`]],
    ["__proto__", item({ name: "__proto__" }), [`name_form ${at}.name __proto__`]],
    ["the companion of an item", item({ name: "it__reason" }), [`reserved_name ${at}.name it__reason`]],
    ["a column of exports", item({ name: "party" }), [`reserved_name ${at}.name party`]],
    [
      "two columns of one name",
      tableOf(column({}), column({})),
      [`duplicate_name ${at}.templateElements[1].name species.col`],
    ],
    [
      "a column called state",
      tableOf(column({ name: "state" })),
      [`reserved_name ${at}.templateElements[0].name species.state`],
    ],
    [
      "a code that is used",
      { ...sample.bands, choices: [choice("a"), choice("a")] },
      [`duplicate_code ${at}.choices[1].value studies_band`],
    ],
    [
      "a reason as a code",
      { ...sample.bands, choices: [choice("no_information")] },
      [`reserved_code ${at}.choices[0].value studies_band`],
    ],
    ["neither choices nor a source", { ...sample.bands, choices: undefined }, [`choices_missing ${at} studies_band`]],
    ["choices and a source", { ...sample.bands, choicesFrom: "parties" }, [`choices_missing ${at} studies_band`]],
    [
      "an exclusive code unknown",
      { ...sample.kinds, exclusiveCodes: ["nil"] },
      [`unknown_code ${at}.exclusiveCodes[0] quota_kinds`],
    ],
    [
      "an exclusive code twice",
      { ...sample.kinds, exclusiveCodes: ["none", "none"] },
      [`repeated ${at}.exclusiveCodes[1] quota_kinds`],
    ],
    ["a reason twice", item({ reasons: ["no_information", "no_information"] }), [`repeated ${at}.reasons[1] it`]],
    ["an indicator unknown", item({ indicators: ["9.9.9"] }), [`unknown_indicator ${at}.indicators[0] it`]],
    ["a universe without words", item({ universeIf: "{quotas_set} = 'yes'" }), [`universe_incomplete ${at} it`]],
    ["bounds of a text", text({ minimum: "1" }), [`property_not_for_kind ${at}.minimum it`]],
    [
      "a length of a number",
      text({ answerType: "integer", maxLength: 3 }),
      [`property_not_for_kind ${at}.maxLength it`],
    ],
    [
      "bounds reversed",
      text({ answerType: "decimal", minimum: "2", maximum: "1.5" }),
      [`bounds_reversed ${at}.minimum it`],
    ],
    [
      "a broken bound of an integer",
      text({ answerType: "integer", maximum: "1.5" }),
      [`bound_not_integer ${at}.maximum it`],
    ],
  ])("%s is refused", (_, element, faults) => {
    expect(told(faultsOf(asking(JSON.parse(JSON.stringify(element)))))).toEqual(faults);
  });
});

describe("expressions", () => {
  test.each<[string, FaultKey]>([
    ["{quotas_set} = ", "expression_unreadable"],
    ["today() > '2020-01-01'", "expression_function"],
    ["{quotas_set} = getDate('x')", "expression_function"],
    ["iif({quotas_set} = 'yes', 1, 2) = 1", "expression_function"],
    ["!toString()", "expression_function"],
    ["{quota_count} > 1", "expression_operator"],
    ["{quota_count} < 1", "expression_operator"],
    ["{quotas_set} noneof ['yes']", "expression_operator"],
    ["{quotas_set}", "expression_operand"],
    ["{quotas_set} = {quota_count}", "expression_operand"],
    ["{quotas_set} = yes", "expression_operand"],
    ["{quotas_set} = true", "expression_operand"],
    ["'yes' = {quotas_set}", "expression_operand"],
    ["{quota_count} + 1 >= 2", "expression_operand"],
    ["{quota_kinds} anyof 'plants'", "expression_operand"],
    ["{quota_count} >= 'many'", "expression_operand"],
    [`${"!(".repeat(13)}{quotas_set} = 'yes'${")".repeat(13)}`, "condition_too_deep"],
    ["{quota} = 'yes'", "unknown_item"],
    ["{species[0].taxon} = 'x'", "unknown_item"],
    ["{panel.taxon} = 'x'", "unknown_item"],
    ["{it} = 'x'", "later_item"],
    ["{quotas_set} = 'maybe'", "unknown_code"],
    ["{quotas_set} anyof ['yes', 'maybe']", "unknown_code"],
    ["{quota_kinds} = 'plants'", "condition_kind"],
    ["{quotas_set} contains 'yes'", "condition_kind"],
    ["{quotas_set} >= 1", "condition_kind"],
    ["{species} = 'x'", "condition_kind"],
  ])("%s is refused", (expression, problem) => {
    expect(told(faultsOf(visible(expression)))).toEqual([
      `${problem} at questionnaire pages[0].elements[4].visibleIf it`,
    ]);
  });

  test("a fault of a panel's expression is told once, and one of a universe too", () => {
    const around = { ...panel("around", item({}), item({ name: "other" })), visibleIf: "now() = 1" };
    expect(told(faultsOf(asking(around)))).toEqual([
      "expression_function at questionnaire pages[0].elements[1].visibleIf it",
    ]);
    const universe = item({ universeIf: "{it} notempty", universeText: words("Some") });
    expect(told(faultsOf(asking(universe)))).toEqual([
      "later_item at questionnaire pages[0].elements[1].universeIf it",
    ]);
  });
});

describe("measures", () => {
  const at = "at measures measures[0]";
  test.each<[string, object, string[]]>([
    ["an indicator unknown", { ...simple, indicators: ["9.9.9"] }, [`unknown_indicator ${at}.indicators[0] quotas`]],
    ["no indicator", { ...simple, indicators: [] }, [`wrong_form ${at}.indicators quotas`]],
    ["another kind", { ...simple, kind: "mean" }, [`unknown_type ${at}.kind quotas`]],
    ["a language missing", { ...simple, unit: { en: "P", es: "P" } }, [`words_missing ${at}.unit.fr quotas fr`]],
    [
      "a language blank",
      { ...simple, label: { ...sample.inThree("L"), en: "" } },
      [`words_missing ${at}.label.en quotas en`],
    ],
    [
      "another form",
      { ...simple, condition: { item: "quotas_set", is: "yes" } },
      [`condition_form ${at}.condition quotas`],
    ],
    [
      "another form inside",
      { ...simple, condition: { all: [{ not: { item: "x" } }] } },
      [`condition_form ${at}.condition.all[0].not quotas`],
    ],
    [
      "an item unknown",
      { ...simple, condition: { item: "quota", in: ["yes"] } },
      [`unknown_item ${at}.condition quotas`],
    ],
    [
      "a code unknown",
      { ...simple, condition: { not: { item: "quotas_set", in: ["maybe"] } } },
      [`unknown_code ${at}.condition quotas`],
    ],
    [
      "the wrong kind",
      { ...simple, condition: { item: "quotas_set", rowsAtLeast: 1 } },
      [`condition_kind ${at}.condition quotas`],
    ],
  ])("%s is refused", (_, measure, faults) => {
    expect(told(faultsOf(counting(measure)))).toEqual(faults);
  });

  test.each<[string, object, string]>([
    ["an item unknown", { item: "studies" }, "unknown_item at measures measures[0].sum.of[0].item studies"],
    [
      "a column of no table",
      { item: "quota_count", column: "x" },
      "column_without_table at measures measures[0].sum.of[0].column studies",
    ],
    ["a table without a column", { item: "species" }, "column_needed at measures measures[0].sum.of[0] studies"],
    [
      "a column unknown",
      { item: "species", column: "x" },
      "unknown_column at measures measures[0].sum.of[0].column studies",
    ],
    [
      "a column of texts",
      { item: "species", column: "taxon" },
      "not_addable at measures measures[0].sum.of[0] studies",
    ],
    ["several codes", { item: "quota_kinds" }, "not_addable at measures measures[0].sum.of[0] studies"],
    ["a choice without bands", { item: "studies_band" }, "bands_needed at measures measures[0].sum.of[0] studies"],
    [
      "bands of a number",
      { item: "quota_count", bands: {} },
      "bands_without_choice at measures measures[0].sum.of[0].bands studies",
    ],
    [
      "a code without a band",
      { item: "studies_band", bands: { none: { lower: "0", upper: "0" } } },
      "bands_incomplete at measures measures[0].sum.of[0].bands studies",
    ],
    [
      "a band without a code",
      { item: "studies_band", bands: { ...sample.bandsOfStudies, most: { lower: "0", upper: null } } },
      "unknown_code at measures measures[0].sum.of[0].bands.most studies",
    ],
    [
      "a band reversed",
      { item: "studies_band", bands: { ...sample.bandsOfStudies, more: { lower: "6", upper: "5" } } },
      "bounds_reversed at measures measures[0].sum.of[0].bands.more studies",
    ],
    [
      "rows by an unknown column",
      { item: "species", column: "exported", rowsWhere: { column: "x", in: ["a"] } },
      "unknown_column at measures measures[0].sum.of[0].rowsWhere.column studies",
    ],
    [
      "rows by a text",
      { item: "species", column: "exported", rowsWhere: { column: "taxon", in: ["a"] } },
      "condition_kind at measures measures[0].sum.of[0].rowsWhere studies",
    ],
    [
      "rows by an unknown code",
      { item: "species", column: "exported", rowsWhere: { column: "origin", in: ["a"] } },
      "unknown_code at measures measures[0].sum.of[0].rowsWhere.in[0] studies",
    ],
  ])("a sum of %s is refused", (_, addend, fault) => {
    expect(told(faultsOf(summing(addend)))).toEqual([fault]);
  });

  test("a ratio is of exact numbers", () => {
    const measure = { ...sample.ratio, numerator: { of: [{ item: "studies_band" }] } };
    expect(told(faultsOf(counting(measure)))).toEqual([
      "choice_in_ratio at measures measures[0].numerator.of[0] exported_share",
    ]);
  });

  test("a key is used once, and the catalogue is the one given", () => {
    expect(told(faultsOf(counting(simple, simple)))).toEqual(["duplicate_measure at measures measures[1].key quotas"]);
    const other = { ...sample.measures, catalogue: { id: "vision", version: 2 } };
    expect(told(faultsOf({ measures: other }))).toEqual(["other_catalogue at measures catalogue"]);
  });
});

describe("measures of names, amounts, levels and recorded figures", () => {
  const { condition: _, headline: __, ...base } = sample.parties;
  const at = "at measures measures[0]";
  const distinct = (of: object) => ({ ...base, kind: "distinct", of: [of] });
  const money = (of: object) => ({ ...base, kind: "money", currency: "USD", of: [of] });
  const status = (of: object) => ({ ...base, kind: "status", ...of });
  const levels = ["none", "one_to_five", "more"];
  test.each<[string, object, string[]]>([
    ["names of a column", distinct({ item: "species", column: "taxon" }), []],
    ["names of codes", distinct({ item: "quota_kinds" }), []],
    ["names of a number", distinct({ item: "quota_count" }), [`not_nameable ${at}.of[0] studies`]],
    ["names of a table", distinct({ item: "species" }), [`column_needed ${at}.of[0] studies`]],
    ["names of nothing", distinct({ item: "nothing" }), [`unknown_item ${at}.of[0].item studies`]],
    [
      "amounts without a table",
      money({ item: "quota_count", amount: "a", currency: "c" }),
      [`table_needed ${at}.of[0].item studies`],
    ],
    [
      "amounts of texts in no currency",
      money({ item: "species", amount: "taxon", currency: "origin" }),
      [`not_addable ${at}.of[0].amount studies`, `not_a_currency ${at}.of[0].currency studies`],
    ],
    [
      "amounts of unknown columns",
      money({ item: "species", amount: "a", currency: "c" }),
      [`unknown_column ${at}.of[0].amount studies`, `unknown_column ${at}.of[0].currency studies`],
    ],
    ["a scale of codes", status({ item: "studies_band", levels, counted: ["more"] }), []],
    [
      "a scale of a number",
      status({ item: "quota_count", levels, counted: ["more"] }),
      [`not_a_scale ${at}.item studies`],
    ],
    [
      "a scale that leaves out a code, has one too many and counts what it does not have",
      status({ item: "studies_band", levels: ["none", "all"], outside: ["more"], counted: ["more"] }),
      [
        `unknown_level ${at}.levels[1] studies`,
        `levels_incomplete ${at}.levels studies`,
        `counted_not_a_level ${at}.counted[0] studies`,
      ],
    ],
    [
      "a scale of columns of which one is a text",
      status({ item: "species", levels: ["exported", "taxon"], counted: ["exported"] }),
      [`not_addable ${at}.levels[1] studies`],
    ],
    ["a value of Parties", { ...base, kind: "value", item: "quota_count" }, [`not_a_value ${at}.item studies`]],
  ])("%s", (_name, measure, expected) => {
    expect(told(faultsOf(counting({ ...measure, key: "studies" })))).toEqual(expected);
  });

  test("a measure reads either what is said of Parties or what is said of the round", () => {
    const record = {
      title: words("Record"),
      recordedBy: "secretariat",
      pages: [
        { name: "each", title: words("Each"), elements: [text({ name: "one", answerType: "integer" })] },
        { name: "all", title: words("All"), about: "round", elements: [text({ name: "two", answerType: "integer" })] },
      ],
    };
    const reading = (...items: string[]) => ({
      questionnaire: record,
      ...counting({ ...base, kind: "total", key: "sum", sum: { of: items.map((name) => ({ item: name })) } }),
    });
    expect(told(faultsOf(reading("one")))).toEqual([]);
    expect(told(faultsOf(reading("two")))).toEqual([]);
    expect(told(faultsOf(reading("one", "two")))).toEqual(["about_mixed at measures measures[0] sum"]);
  });
});

describe("a section about the round", () => {
  const kinds = "pages[1].elements[0].visibleIf quota_kinds";

  test("reads nothing that is recorded of Parties", () => {
    const faults = faultsOf(recording({ recordedBy: "secretariat" }, "{quota_kinds} contains 'plants'"));
    expect(told(faults)).toEqual([`other_about at questionnaire ${kinds}`]);
  });

  test("stands in a record alone", () => {
    const faults = faultsOf(recording({}, "{quota_kinds} notempty"));
    expect(told(faults)).toEqual([
      `other_about at questionnaire ${kinds}`,
      "about_without_record at questionnaire pages[1].about",
    ]);
  });
});

test("every fault is told at once where the files can be read", () => {
  const both = {
    ...asking(item({ indicators: ["9.9.9"], visibleIf: "{x} empty" })),
    ...counting({ ...simple, key: "K" }),
  };
  expect(told(faultsOf(both))).toEqual([
    "name_form at measures measures[0].key K",
    "unknown_item at questionnaire pages[0].elements[1].visibleIf it",
    "unknown_indicator at questionnaire pages[0].elements[1].indicators[0] it",
  ]);
});

test("a message is complete", () => {
  const [fault] = faultsOf(visible("{quotas_set} = 'maybe'"));
  expect(fault?.message).toBe("quotas_set has no code maybe.");
  expect(faultMessage("too_deep", { most: 20 })).toBe("The file nests deeper than 20 levels.");
});

/** Faults of comparability.json have cases of their own, in tests/core/compare. */
const metElsewhere = ["not_an_earlier_version", "not_in_both", "not_decided", "too_mild", "why_missing"];

afterAll(() => {
  const unmet = Object.keys(faultWords).filter((key) => !met.has(key as FaultKey));
  expect(unmet).toEqual(metElsewhere);
});
