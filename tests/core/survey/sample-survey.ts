import type { CatalogueIndicators } from "#app/core/survey/check-measures.ts";
import { checkSurvey, type CheckedSurvey } from "#app/core/survey/check-survey.ts";
import type { Fault } from "#app/core/survey/fault.ts";
import type { Lists } from "#app/core/survey/lists.ts";

/** Words as a questionnaire writes them, the same in every language but for its name. */
export const words = (text: string) => ({ default: text, fr: `${text} fr`, es: `${text} es` });

/** Words as measures and the codebook write them. */
export const inThree = (text: string) => ({ en: text, fr: `${text} fr`, es: `${text} es` });

export const choice = (value: string) => ({ value, text: words(value) });

export const gate = {
  type: "radiogroup",
  name: "quotas_set",
  title: words("Quotas set?"),
  isRequired: true,
  indicators: ["2.3.2"],
  choices: [choice("yes"), choice("no")],
  reasons: ["no_information"],
};

export const kinds = {
  type: "checkbox",
  name: "quota_kinds",
  title: words("Which kinds?"),
  visibleIf: "{quotas_set} = 'yes'",
  choices: [choice("plants"), choice("animals"), choice("none")],
  exclusiveCodes: ["none"],
};

export const amount = {
  type: "text",
  name: "quota_count",
  answerType: "integer",
  title: words("How many?"),
  unit: words("quotas"),
  minimum: "0",
  maximum: "500",
  universeIf: "{quotas_set} <> 'no'",
  universeText: words("Parties that set quotas"),
  isRequired: true,
  reasons: ["no_information", "not_applicable"],
};

export const bands = {
  type: "dropdown",
  name: "studies_band",
  title: words("How many studies?"),
  choices: [choice("none"), choice("one_to_five"), choice("more")],
};

export const table = {
  type: "paneldynamic",
  name: "species",
  title: words("Species"),
  templateTitle: words("Species"),
  maxPanelCount: 3,
  panelAddText: words("Add"),
  panelRemoveText: words("Remove"),
  templateElements: [
    { type: "text", name: "taxon", answerType: "text", title: words("Name"), isRequired: true, maxLength: 40 },
    { type: "text", name: "exported", answerType: "decimal", title: words("Exported"), unit: words("kg") },
    { type: "radiogroup", name: "origin", title: words("Origin"), choices: [choice("wild"), choice("bred")] },
    { type: "checkbox", name: "uses", title: words("Uses"), choices: [choice("food"), choice("medicine")] },
  ],
};

export const questionnaire = {
  title: words("Survey"),
  pages: [
    { name: "quotas", title: words("Quotas"), elements: [gate, kinds, amount] },
    {
      name: "more",
      title: words("More"),
      elements: [
        bands,
        table,
        {
          type: "panel",
          name: "partners",
          visibleIf: "{quotas_set} = 'yes'",
          elements: [
            { type: "dropdown", name: "partner", title: words("Which Party?"), choicesFrom: "parties" },
            {
              type: "comment",
              name: "remarks",
              title: words("Remarks"),
              visibleIf: "{partner} notempty",
              maxLength: 10,
            },
          ],
        },
        { type: "text", name: "adopted_on", answerType: "date", title: words("When?") },
        { type: "text", name: "published_at", answerType: "link", title: words("Where?") },
        { type: "text", name: "area", answerType: "decimal", title: words("Area"), minimum: "0.5" },
      ],
    },
  ],
};

const common = { indicators: ["2.3.2"], label: inThree("Label"), unit: inThree("Parties") };

export const parties = {
  ...common,
  key: "quotas",
  kind: "parties",
  headline: "number",
  condition: { all: [{ item: "quotas_set", in: ["yes"] }, { not: { item: "quota_kinds", includesAny: ["none"] } }] },
};

export const bandsOfStudies = {
  none: { lower: "0", upper: "0" },
  one_to_five: { lower: "1", upper: "5" },
  more: { lower: "6", upper: null },
};

export const total = {
  ...common,
  key: "studies",
  kind: "total",
  sum: { of: [{ item: "studies_band", bands: bandsOfStudies }], zeroWhen: { item: "quotas_set", in: ["no"] } },
};

export const ratio = {
  ...common,
  key: "exported_share",
  kind: "ratio",
  numerator: {
    of: [{ item: "species", column: "exported", rowsWhere: { column: "origin", in: ["wild"] } }],
  },
  denominator: { of: [{ item: "species", column: "exported" }, { item: "quota_count" }] },
};

export const measures = { catalogue: { id: "vision", version: 1 }, measures: [parties, total, ratio] };

export const catalogue: CatalogueIndicators = { id: "vision", version: 1, indicators: [{ code: "2.3.2" }] };

export const lists: Lists = {
  parties: [
    { code: "FRA", label: { en: "France", fr: "France", es: "Francia" } },
    { code: "PER", label: { en: "Peru", fr: "Pérou", es: "Perú" } },
  ],
  taxa: [
    {
      code: "panthera_leo",
      label: { en: "Panthera leo – lion", fr: "Panthera leo – lion", es: "Panthera leo – león" },
    },
  ],
  currencies: [{ code: "PEN", label: { en: "PEN – sol", fr: "PEN – sol", es: "PEN – sol" } }],
};

/** Checks the sample, or files in its place. */
export function check(files: { readonly questionnaire?: unknown; readonly measures?: unknown } = {}) {
  return checkSurvey({ questionnaire, measures, ...files, catalogue, lists });
}

/** The faults of the sample with other files; none when nothing is wrong. */
export function faultsOf(files: { readonly questionnaire?: unknown; readonly measures?: unknown }): readonly Fault[] {
  const checked = check(files);
  return "faults" in checked ? checked.faults : [];
}

/** The sample, which has no fault. */
export function checkedSample(): CheckedSurvey {
  const checked = check();
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults, null, 2));
  return checked;
}
