import { describe, expect, it } from "vitest";
import { languages, type Language, type Words } from "#app/core/language.ts";
import { describeCondition } from "#app/core/measures/describe-condition.ts";
import { describeMeasure } from "#app/core/measures/describe-measure.ts";
import type { Condition } from "#app/core/measures/condition.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Phrasing } from "#app/core/measures/phrasing.ts";
import type { Code, Codebook, Column, Item, ItemKind } from "#app/core/survey/codebook.ts";
import { i18nFor } from "#app/io/i18n.server.ts";
import { addUp, countParties, divide } from "./measures.ts";

function words(en: string, fr: string, es: string): Words {
  return { en, fr, es };
}

const yes: Code = { code: "yes", label: words("Yes", "Oui", "Sí") };
const partly: Code = { code: "partly", label: words("In part", "En partie", "En parte") };
const no: Code = { code: "no", label: words("No", "Non", "No") };

function field(name: string, kind: Exclude<ItemKind, "table">, label: Words, codes: readonly Code[] = []): Column {
  return {
    name,
    kind,
    label,
    codes,
    guidance: null,
    unit: null,
    required: false,
    exclusiveCodes: [],
    minimum: null,
    maximum: null,
    maximumLength: null,
  };
}

function item(column: Omit<Column, "kind"> & { readonly kind: ItemKind }, details: Partial<Item> = {}): Item {
  return {
    ...column,
    section: "s",
    indicators: [],
    why: null,
    reasons: [],
    shownWhen: null,
    universe: null,
    columns: [],
    maximumRows: null,
    ...details,
  };
}

const enoughWords = words("Is it enough?", "Est-ce suffisant\u202f?", "¿Es suficiente?");
const kindsWords = words("What is missing?", "Que manque-t-il\u202f?", "¿Qué falta?");
const numberWords = words("How many studies?", "Combien d’études\u202f?", "¿Cuántos estudios?");
const tableWords = words("Which quotas?", "Quels quotas\u202f?", "¿Qué cupos?");
const exporters = words("Parties that export", "Parties exportatrices", "Partes exportadoras");

const codebook: Codebook = {
  title: words("t", "t", "t"),
  description: null,
  sections: [],
  items: [
    item(field("enough", "choice", enoughWords, [yes, partly, no]), { reasons: ["no_information", "not_applicable"] }),
    item(
      field("kinds", "choices", kindsWords, [
        { code: "low", label: words("Low", "Bas", "Bajo") },
        { code: "other", label: words("Other", "Autre", "Otro") },
      ]),
    ),
    item(field("number", "decimal", numberWords), {
      universe: { condition: { item: "enough", in: ["yes"] }, words: exporters },
    }),
    item(
      { ...field("quotas", "text", tableWords), kind: "table" },
      {
        columns: [
          field("number", "integer", words("Number", "Nombre", "Número")),
          field("surveyed", "choice", words("Surveyed?", "Étudié\u202f?", "¿Estudiado?"), [yes, no]),
        ],
      },
    ),
  ],
};

function phrasing(language: Language): Phrasing {
  const t = i18nFor(language).getFixedT(language, "measures");
  return { codebook, language, t: (key, params = {}) => t(key, params) };
}

function inThreeLanguages(measure: Measure): string[] {
  return languages.map((language) => describeMeasure(measure, phrasing(language)));
}

function inEnglish(condition: Condition): string {
  return describeCondition(condition, phrasing("en"));
}

describe("a measure says what it counts", () => {
  it("when it counts Parties by one question", () => {
    expect(inThreeLanguages(countParties({ item: "enough", in: ["yes", "partly"] }))).toEqual([
      "Counts Parties that answered “Yes” or “In part” to “Is it enough?”. Parties that answered “not applicable” stand apart. Parties that answered “no information”, or left it blank, are unknown. Base of the percentage: Parties that answered.",
      "Compte les Parties qui ont répondu «\u00a0Oui\u00a0» ou «\u00a0En partie\u00a0» à la question «\u00a0Est-ce suffisant\u202f?\u00a0». Les Parties qui ont répondu «\u00a0sans objet\u00a0» sont présentées à part. Les Parties qui ont répondu «\u00a0pas d’information\u00a0», ou n’ont rien indiqué, sont classées comme inconnues. Base du pourcentage\u00a0: les Parties qui ont répondu.",
      "Cuenta las Partes que respondieron «Sí» o «En parte» a la pregunta «¿Es suficiente?». Las Partes que respondieron «no aplicable» figuran aparte. Las Partes que respondieron «sin información», o no indicaron nada, figuran como desconocidas. Base del porcentaje: las Partes que respondieron.",
    ]);
  });

  it("when it counts Parties by several questions", () => {
    const measure = countParties(
      {
        all: [
          { item: "enough", in: ["no"] },
          {
            any: [
              { item: "kinds", includesAny: ["low", "other"] },
              { item: "number", atLeast: "1234.5" },
            ],
          },
        ],
      },
      "number",
    );
    expect(inThreeLanguages(measure)).toEqual([
      "Counts Parties that answered “No” to “Is it enough?”; and either chose at least one of “Low” and “Other” in answer to “What is missing?” or gave a figure of at least 1234.5 for “How many studies?”. Scope of “How many studies?”: Parties that export; for other Parties it is not applicable. A Party whose missing answers leave this undecided is unknown and stands under the reason. The headline is their number.",
      "Compte les Parties qui ont répondu «\u00a0Non\u00a0» à la question «\u00a0Est-ce suffisant\u202f?\u00a0»\u202f; et soit ont choisi au moins une réponse parmi «\u00a0Bas\u00a0» et «\u00a0Autre\u00a0» à la question «\u00a0Que manque-t-il\u202f?\u00a0», soit ont indiqué au moins 1234,5 à la question «\u00a0Combien d’études\u202f?\u00a0». Champ de «\u00a0Combien d’études\u202f?\u00a0»\u00a0: Parties exportatrices\u202f; pour les autres Parties, la question est sans objet. Une Partie dont les réponses manquantes ne permettent pas de trancher est classée comme inconnue, sous le motif correspondant. Le chiffre principal est leur nombre.",
      "Cuenta las Partes que respondieron «No» a la pregunta «¿Es suficiente?»; y o bien eligieron al menos una de las respuestas «Bajo» y «Otro» en la pregunta «¿Qué falta?», o bien señalaron al menos 1234,5 en la pregunta «¿Cuántos estudios?». Ámbito de «¿Cuántos estudios?»: Partes exportadoras; para las demás Partes la pregunta no es aplicable. Una Parte sobre la que no se puede decidir por falta de respuestas figura como desconocida, con el motivo correspondiente. La cifra principal es su número.",
    ]);
  });

  it("when it adds up answers, tables and bands", () => {
    const measure = addUp({
      of: [
        { item: "number" },
        { item: "quotas", column: "number", rowsWhere: { column: "surveyed", in: ["yes"] } },
        { item: "enough", bands: { yes: { lower: "2", upper: null } } },
      ],
      zeroWhen: { item: "enough", in: ["no"] },
    });
    expect(inThreeLanguages(measure)).toEqual([
      "Adds up, over the Parties that gave a figure, the answers to “How many studies?”; the column “Number” of “Which quotas?”, in rows where “Surveyed?” is “Yes”; and the answers to “Is it enough?”. Parties that answered “No” to “Is it enough?” count as 0. A missing answer is never taken as 0. A Party that gave only some of the figures counts with those, and is marked as incomplete. The answers are bands, which give a lower and an upper total. As soon as a Party chooses a band with no upper limit, there is no upper total.",
      "Additionne, pour les Parties qui ont donné un chiffre, les réponses à la question «\u00a0Combien d’études\u202f?\u00a0»\u202f; la colonne «\u00a0Nombre\u00a0» du tableau «\u00a0Quels quotas\u202f?\u00a0», pour les lignes où «\u00a0Étudié\u202f?\u00a0» a pour réponse «\u00a0Oui\u00a0»\u202f; et les réponses à la question «\u00a0Est-ce suffisant\u202f?\u00a0». Les Parties qui ont répondu «\u00a0Non\u00a0» à la question «\u00a0Est-ce suffisant\u202f?\u00a0» comptent pour 0. Une réponse manquante ne vaut jamais 0. Une Partie qui n’a donné qu’une partie des chiffres compte pour ceux-ci et est signalée comme incomplète. Les réponses sont des tranches, qui donnent un total inférieur et un total supérieur. Dès qu’une Partie choisit une tranche sans limite supérieure, il n’y a pas de total supérieur.",
      "Suma, entre las Partes que facilitaron una cifra, las respuestas a la pregunta «¿Cuántos estudios?»; la columna «Número» de la tabla «¿Qué cupos?», en las filas donde la respuesta a «¿Estudiado?» es «Sí»; y las respuestas a la pregunta «¿Es suficiente?». Las Partes que respondieron «No» a la pregunta «¿Es suficiente?» cuentan como 0. Una respuesta que falta nunca equivale a 0. Una Parte que solo facilitó algunas de las cifras cuenta con ellas y se señala como incompleta. Las respuestas son tramos, que dan un total inferior y un total superior. En cuanto una Parte elige un tramo sin límite superior, no hay total superior.",
    ]);
  });

  it("when it divides one sum by another", () => {
    const measure = divide({ of: [{ item: "quotas", column: "number" }] }, { of: [{ item: "number" }] });
    expect(inThreeLanguages(measure)).toEqual([
      "Divides one sum by another, over the Parties that gave both in full. Numerator: the column “Number” of “Which quotas?”. Denominator: the answers to “How many studies?”. Scope of “How many studies?”: Parties that export; for other Parties it is not applicable. It is a ratio of sums, never a mean of the Parties’ own ratios.",
      "Divise une somme par une autre, pour les Parties qui ont donné les deux en entier. Numérateur\u00a0: la colonne «\u00a0Nombre\u00a0» du tableau «\u00a0Quels quotas\u202f?\u00a0». Dénominateur\u00a0: les réponses à la question «\u00a0Combien d’études\u202f?\u00a0». Champ de «\u00a0Combien d’études\u202f?\u00a0»\u00a0: Parties exportatrices\u202f; pour les autres Parties, la question est sans objet. C’est un ratio de sommes, jamais une moyenne des ratios propres à chaque Partie.",
      "Divide una suma por otra, entre las Partes que facilitaron ambas por completo. Numerador: la columna «Número» de la tabla «¿Qué cupos?». Denominador: las respuestas a la pregunta «¿Cuántos estudios?». Ámbito de «¿Cuántos estudios?»: Partes exportadoras; para las demás Partes la pregunta no es aplicable. Es una razón entre sumas, nunca una media de las razones de cada Parte.",
    ]);
  });
});

describe("a condition in words", () => {
  const isEnough: Condition = { item: "enough", in: ["yes"] };
  const hasRows: Condition = { item: "quotas", rowsAtLeast: 2 };
  const isLow: Condition = { item: "kinds", includesAny: ["low"] };

  it.each<[Condition, string]>([
    [{ not: isEnough }, "answered something other than “Yes” to “Is it enough?”"],
    [{ not: { not: isEnough } }, "answered “Yes” to “Is it enough?”"],
    [{ not: isLow }, "answered “What is missing?” without choosing “Low”"],
    [
      { item: "kinds", includesAll: ["low", "other"] },
      "chose “Low” and “Other” together in answer to “What is missing?”",
    ],
    [hasRows, "listed at least 2 rows in “Which quotas?”"],
    [{ item: "quotas", rowsAtLeast: 1 }, "listed at least 1 row in “Which quotas?”"],
    [{ not: { item: "number", atMost: "5" } }, "gave a figure above 5 for “How many studies?”"],
    [{ item: "number", answered: false }, "did not answer “How many studies?”"],
    [{ not: { item: "number", answered: false } }, "answered “How many studies?”"],
    [
      { not: { all: [isEnough, hasRows] } },
      "answered something other than “Yes” to “Is it enough?” or listed fewer than 2 rows in “Which quotas?”",
    ],
    [
      { any: [isEnough, { all: [hasRows, isLow] }] },
      "answered “Yes” to “Is it enough?”; or listed at least 2 rows in “Which quotas?” and chose “Low” in answer to “What is missing?”",
    ],
    [
      { all: [isEnough, { any: [isLow, { all: [hasRows, { item: "number", answered: true }] }] }] },
      "answered “Yes” to “Is it enough?”; and (chose “Low” in answer to “What is missing?”; or (listed at least 2 rows in “Which quotas?” and answered “How many studies?”))",
    ],
  ])("%j", (condition, expected) => {
    expect(inEnglish(condition)).toBe(expected);
  });

  it("joins Spanish labels with e and u where the ear asks for them", () => {
    const either: Condition = { item: "kinds", in: ["low", "other"] };
    expect(describeCondition(either, phrasing("es"))).toBe("respondieron «Bajo» u «Otro» a la pregunta «¿Qué falta?»");
  });

  it("throws on an item or a code that the codebook does not have", () => {
    expect(() => inEnglish({ item: "gone", answered: true })).toThrow(/no item gone/);
    expect(() => inEnglish({ item: "enough", in: ["maybe"] })).toThrow(/no code maybe/);
  });
});
