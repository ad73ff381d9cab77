import type { Definition } from "../../app/features/surveys/check-definition.server.ts";

/** How many items the questionnaire of the measurements has. */
export const itemCount = 150;

/**
 * A questionnaire of 150 items in three languages: choices, numbers, texts and one table, in ten sections, with skip logic;
 * and 65 measures that read them, of every kind that Parties report. Made by a rule, so that it is the same in every run.
 */
export function benchDefinition(): Definition {
  const items = Array.from({ length: itemCount }, (_, index) => item(index));
  const pages = Array.from({ length: 10 }, (_, page) => ({
    name: `section_${page}`,
    title: words(`Section ${page + 1}`, `Section ${page + 1}`, `Sección ${page + 1}`),
    elements: items.slice(page * 15, page * 15 + 15),
  }));
  return {
    survey: "bench",
    number: 1,
    questionnaire: { title: words("Measurements", "Mesures", "Mediciones"), pages },
    measures: { catalogue: { id: "strategic-vision", version: 1 }, measures: measures() },
  };
}

/** Of ten items five are choices, three numbers and two texts; the last of all is the table. */
function item(index: number): object {
  const name = nameOf(index);
  const title = words(`Question ${index + 1}?`, `Question ${index + 1}\u202f?`, `¿Pregunta ${index + 1}?`);
  const common = { name, title, indicators: ["2.3.2"], reasons: ["no_information"] };
  if (index === itemCount - 1) return table(common);
  const place = index % 10;
  // One item in ten is asked only of those who said yes five questions before.
  const gate = place === 6 ? { visibleIf: `{${nameOf(index - 6)}} anyof ['a', 'b', 'c']` } : {};
  if (place < 5) return { type: "radiogroup", ...common, choices: codes, ...gate };
  if (place < 8) return { type: "text", answerType: "integer", minimum: "0", maximum: "9999", ...common, ...gate };
  return { type: "text", answerType: "text", maxLength: 300, ...common, ...gate };
}

function table(common: object): object {
  const columns = [
    { type: "text", name: "what", answerType: "text", title: words("What", "Quoi", "Qué"), isRequired: true },
    { type: "text", name: "number", answerType: "integer", minimum: "0", title: words("Number", "Nombre", "Número") },
    { type: "radiogroup", name: "kind", choices: codes, title: words("Kind", "Genre", "Tipo") },
    { type: "text", name: "amount", answerType: "decimal", minimum: "0", title: words("Amount", "Montant", "Importe") },
    { type: "dropdown", name: "currency", choices: currencies, title: words("Currency", "Monnaie", "Moneda") },
  ];
  const labels = {
    templateTitle: words("Row", "Ligne", "Fila"),
    panelAddText: words("Add a row", "Ajouter une ligne", "Añadir una fila"),
    panelRemoveText: words("Remove the row", "Supprimer la ligne", "Quitar la fila"),
  };
  return { type: "paneldynamic", ...common, templateElements: columns, maxPanelCount: 20, ...labels };
}

const codes = ["a", "b", "c", "d", "e"].map((value) => ({
  value,
  text: words(`Answer ${value}`, `Réponse ${value}`, `Respuesta ${value}`),
}));

const currencies = ["USD", "EUR", "XAF"].map((value) => ({ value, text: words(value, value, value) }));

function measures(): object[] {
  const parties = Array.from({ length: 30 }, (_, index) => ({
    ...commonOf(`parties_${index}`),
    kind: "parties",
    condition: {
      any: [
        { item: nameOf(index * 5 - (index % 2) * 5), in: ["a", "b"] },
        { not: { item: nameOf((index % 14) * 10 + 1), in: ["c"] } },
      ],
    },
    headline: "percentage_of_answering",
  }));
  const totals = Array.from({ length: 17 }, (_, index) => ({
    ...commonOf(`total_${index}`),
    kind: "total",
    sum: { of: index === 0 ? [inTable("number")] : [numberOf(index % 14), numberOf((index + 1) % 14)] },
  }));
  const ratios = Array.from({ length: 8 }, (_, index) => ({
    ...commonOf(`ratio_${index}`),
    kind: "ratio",
    numerator: { of: [numberOf(index)] },
    denominator: { of: [numberOf(index + 1)] },
  }));
  const distincts = Array.from({ length: 3 }, (_, index) => ({
    ...commonOf(`distinct_${index}`),
    kind: "distinct",
    of: [index === 0 ? inTable("what") : { item: nameOf(index * 10 + 8) }],
  }));
  const money = Array.from({ length: 2 }, (_, index) => ({
    ...commonOf(`money_${index}`),
    kind: "money",
    currency: "USD",
    of: [{ item: tableName, amount: "amount", currency: "currency", ...(index === 0 ? {} : onlySome) }],
  }));
  const statuses = Array.from({ length: 5 }, (_, index) => ({
    ...commonOf(`status_${index}`),
    kind: "status",
    item: nameOf(index * 10 + 2),
    levels: ["a", "b", "c", "d"],
    outside: ["e"],
    counted: ["a", "b"],
  }));
  return [...parties, ...totals, ...ratios, ...distincts, ...money, ...statuses];
}

function commonOf(key: string): object {
  const label = { en: key, fr: key, es: key };
  return { key, indicators: ["2.3.2"], label, unit: { en: "Parties", fr: "Parties", es: "Partes" } };
}

function numberOf(index: number): object {
  return { item: nameOf(index * 10 + 5) };
}

const tableName = nameOf(itemCount - 1);
const onlySome = { rowsWhere: { column: "kind", in: ["a", "b"] } };

function inTable(column: string): object {
  return { item: tableName, column, ...onlySome };
}

export function nameOf(index: number): string {
  return `item_${String(index).padStart(3, "0")}`;
}

function words(english: string, fr: string, es: string): object {
  return { default: english, fr, es };
}
