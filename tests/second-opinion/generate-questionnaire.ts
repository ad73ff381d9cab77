import type { Dice } from "./dice.ts";

/** Where a round's answers come from: Parties, what the Secretariat records of each, or what it records once. */
export type Reading = "submission" | "record" | "round";

const words = (text: string) => ({ default: text, fr: text, es: text });
const choice = (value: string) => ({ value, text: words(value) });

const codes = ["yes", "no", "partly", "none", "few", "many", "unknown"];
const currencies = ["USD", "EUR", "CHF", "JPY", "KWD"];

interface Asked {
  readonly name: string;
  readonly kind: string;
  readonly codes: readonly string[];
}

/** A questionnaire with any mix of kinds, skip logic, universes, reasons and tables. Every generated one passes the check. */
export function generateQuestionnaire(dice: Dice, reading: Reading): object {
  const asked: Asked[] = [];
  const elements = dice.times(4, 12, (index) => element(dice, index, asked));
  const about = reading === "round" ? { about: "round" } : {};
  const pages = [{ name: "section", title: words("Section"), ...about, elements }];
  return { title: words("Any"), ...(reading !== "submission" && { recordedBy: "secretariat" }), pages };
}

function element(dice: Dice, index: number, asked: Asked[]): object {
  const name = `item_${index}`;
  const common = { name, title: words(name), ...logic(dice, asked) };
  const made = index < 4 ? onesNeeded[index]!(dice) : dice.oneOf(kinds)(dice);
  asked.push({ name, kind: made.kind, codes: made.codes ?? [] });
  return { ...common, ...made.body };
}

interface Made {
  readonly kind: string;
  readonly codes?: readonly string[];
  readonly body: object;
}

const oneCode = (dice: Dice): Made => {
  const own = dice.some(codes, 2);
  return {
    kind: "choice",
    codes: own,
    body: { type: dice.oneOf(["radiogroup", "dropdown"]), choices: own.map(choice) },
  };
};
const severalCodes = (dice: Dice): Made => {
  const own = dice.some(codes, 2);
  return { kind: "choices", codes: own, body: { type: "checkbox", choices: own.map(choice) } };
};
const typed = (kind: string) => (): Made => ({ kind, body: { type: "text", answerType: kind } });
const longText = (): Made => ({ kind: "long_text", body: { type: "comment" } });

const table = (dice: Dice): Made => {
  const columns = [
    column("amount", typed(dice.oneOf(["integer", "decimal"]))()),
    column("currency", { kind: "choice", body: { type: "dropdown", choices: dice.some(currencies, 2).map(choice) } }),
    column("sort", oneCode(dice)),
    column("thing", typed("text")()),
    column("tags", severalCodes(dice)),
    ...dice.times(0, 3, (index) => column(`count_${index}`, typed("integer")())),
    ...(dice.chance(0.2) ? [column("day", typed("date")())] : []),
  ];
  return {
    kind: "table",
    body: {
      type: "paneldynamic",
      templateTitle: words("Row"),
      panelAddText: words("Add"),
      panelRemoveText: words("Remove"),
      maxPanelCount: 50,
      templateElements: dice.shuffled(columns),
    },
  };
};

/** Measures need something to read. */
const onesNeeded = [oneCode, typed("decimal"), table, typed("integer")];
const kinds = [
  oneCode,
  oneCode,
  severalCodes,
  typed("integer"),
  typed("decimal"),
  typed("text"),
  typed("date"),
  typed("link"),
  longText,
  table,
];

function column(name: string, { body }: Made): object {
  return { name, title: words(name), ...body };
}

function logic(dice: Dice, asked: readonly Asked[]): object {
  return {
    ...(dice.chance(0.7) && { reasons: dice.some(["no_information", "not_applicable"]) }),
    ...(asked.length > 0 && dice.chance(0.25) && { visibleIf: expression(dice, asked, 2) }),
    ...(asked.length > 0 &&
      dice.chance(0.2) && { universeIf: expression(dice, asked, 1), universeText: words("Some") }),
  };
}

function expression(dice: Dice, asked: readonly Asked[], depth: number): string {
  if (depth > 0 && dice.chance(0.4)) {
    const parts = dice.times(2, 3, () => expression(dice, asked, depth - 1));
    return `(${parts.join(dice.oneOf([" and ", " or "]))})`;
  }
  const leaf = test(dice, dice.oneOf(asked));
  return dice.chance(0.15) ? `!(${leaf})` : leaf;
}

function test(dice: Dice, { name, kind, codes: own }: Asked): string {
  if (dice.chance(0.15)) return `{${name}} ${dice.oneOf(["empty", "notempty"])}`;
  const list = `[${dice
    .some(own)
    .map((code) => `'${code}'`)
    .join(", ")}]`;
  switch (kind) {
    case "choice":
      return dice.oneOf([
        `{${name}} = '${dice.oneOf(own)}'`,
        `{${name}} <> '${dice.oneOf(own)}'`,
        `{${name}} anyof ${list}`,
      ]);
    case "choices":
      return dice.oneOf([
        `{${name}} contains '${dice.oneOf(own)}'`,
        `{${name}} anyof ${list}`,
        `{${name}} allof ${list}`,
      ]);
    case "integer":
    case "decimal":
      return `{${name}} ${dice.oneOf([">=", "<=", "="])} ${dice.whole(0, 12)}`;
    default:
      return `{${name}} notempty`;
  }
}
