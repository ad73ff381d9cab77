import type { Condition } from "../measures/condition.ts";
import type { Readable, Report } from "./check-condition.ts";
import { parseExpression, type Expression } from "./survey-library.ts";

type Comparison = Extract<Expression, { type: "compared" }>;

const decimal = /^-?\d+(\.\d+)?$/;

/**
 * Turns an expression of visibleIf or universeIf into a condition; `find` gives the earlier items. What is not in the small
 * language that we allow is reported, and gives null.
 *
 * Example: `{quota} = 'yes' and {amount} >= 5` is
 * `{all: [{item: "quota", in: ["yes"]}, {item: "amount", atLeast: "5"}]}`.
 */
export function compileExpression(
  text: string,
  find: (item: string) => Readable | null,
  report: Report,
): Condition | null {
  const parsed = parseExpression(text);
  if (parsed.ok) return compile(parsed.expression);
  report("expression_unreadable", { at: parsed.at + 1, expression: text });
  return null;

  function compile(expression: Expression): Condition | null {
    switch (expression.type) {
      case "joined":
        return join(expression.operator, compile(expression.left), compile(expression.right));
      case "negated": {
        const of = compile(expression.of);
        return of && { not: of };
      }
      case "compared":
        return compileComparison(expression, find, report);
      case "called":
        report("expression_function", { name: expression.name });
        return null;
      case "other":
        report("expression_operand", { operator: expression.found });
        return null;
    }
  }
}

/** `a and b and c` is one list, not a list in a list. */
function join(operator: "and" | "or", left: Condition | null, right: Condition | null): Condition | null {
  if (!left || !right) return null;
  if (operator === "and") {
    return { all: [...("all" in left ? left.all : [left]), ...("all" in right ? right.all : [right])] };
  }
  return { any: [...("any" in left ? left.any : [left]), ...("any" in right ? right.any : [right])] };
}

function compileComparison(
  { operator, item, values, isList }: Comparison,
  find: (item: string) => Readable | null,
  report: Report,
): Condition | null {
  const refuse = (problem: "expression_operand" | "expression_operator"): null => {
    report(problem, { operator });
    return null;
  };
  const write = writers[operator];
  if (!write) return refuse("expression_operator");
  if (item === null || values === null) return refuse("expression_operand");
  const readable = find(item);
  if (!readable) return { item, answered: true };
  return write({ item, values, isList, kind: readable.kind }) ?? refuse("expression_operand");
}

interface Parts extends Pick<Comparison, "isList"> {
  readonly item: string;
  readonly values: readonly string[];
  readonly kind: Readable["kind"];
}

/** How each operator of the library is written as a condition; undefined when its right side does not suit it. */
const writers: Readonly<Record<string, (parts: Parts) => Condition | undefined>> = {
  equal: equals,
  notequal: (parts) => negated(equals(parts)),
  anyof: ({ item, values, kind, isList }) =>
    !isList || values.length === 0
      ? undefined
      : kind === "choices"
        ? { item, includesAny: values }
        : { item, in: values },
  allof: ({ item, values, isList }) => (isList && values.length > 0 ? { item, includesAll: values } : undefined),
  contains: contains,
  notcontains: (parts) => negated(contains(parts)),
  greaterorequal: ({ item, values: [bound] }) => (decimal.test(bound ?? "") ? { item, atLeast: bound! } : undefined),
  lessorequal: ({ item, values: [bound] }) => (decimal.test(bound ?? "") ? { item, atMost: bound! } : undefined),
  empty: ({ item }) => ({ item, answered: false }),
  notempty: ({ item }) => ({ item, answered: true }),
};

/** Equality with one code or one number; of several codes the library's equality is not a question that we ask. */
function equals({ item, values, kind, isList }: Parts): Condition | undefined {
  const [value] = values;
  if (isList || value === undefined) return undefined;
  if (kind !== "integer" && kind !== "decimal") return { item, in: [value] };
  return decimal.test(value)
    ? {
        all: [
          { item, atLeast: value },
          { item, atMost: value },
        ],
      }
    : undefined;
}

function contains({ item, values, isList }: Parts): Condition | undefined {
  return isList || values.length !== 1 ? undefined : { item, includesAll: values };
}

function negated(condition: Condition | undefined): Condition | undefined {
  return condition && { not: condition };
}
