import { ConditionsParser, Serializer } from "survey-core";

/**
 * The one door to survey-core on the server. It costs a tenth of a second and some megabytes to open: only the check of a
 * definition opens it, never the saving or reading of answers, never the browser.
 */

/** An expression as the library reads it, in plain values of ours. */
export type Expression =
  | { readonly type: "joined"; readonly operator: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly type: "negated"; readonly of: Expression }
  | {
      readonly type: "compared";
      readonly operator: string;
      readonly item: string | null;
      /** The codes or the number on the right; null when it is anything else. */
      readonly values: readonly string[] | null;
      readonly isList: boolean;
    }
  | { readonly type: "called"; readonly name: string }
  | { readonly type: "other"; readonly found: string };

/** Reads an expression of visibleIf or universeIf; a text that is none gives the character where reading stopped. */
export function parseExpression(
  text: string,
): { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly at: number } {
  const parser = new ConditionsParser();
  const operand = parser.parseExpression(text) as Operand | undefined;
  if (!operand) return { ok: false, at: parser.error?.at ?? 0 };
  return { ok: true, expression: readOperand(operand) };
}

/** Whether the library knows a type of page, panel or item. */
export function isLibraryType(type: string): boolean {
  return Boolean(Serializer.findClass(type));
}

/** Whether the library knows a property of a type, under its name or an older one. */
export function isLibraryProperty(type: string, property: string): boolean {
  return Boolean(Serializer.findProperty(type, property));
}

/** Whether the library keeps a property of a type in several languages. */
export function isLocalizable(type: string, property: string): boolean {
  return Serializer.findProperty(type, property)?.isLocalizable ?? false;
}

/** What this file reads of the library's operands, which it types as `any`. */
interface Operand {
  getType(): string;
  readonly operator?: string;
  readonly leftOperand?: Operand;
  readonly rightOperand?: Operand;
  readonly expression?: Operand;
  readonly variable?: string;
  readonly values?: readonly Operand[];
  readonly value?: unknown;
  readonly functionName?: string;
}

function readOperand(operand: Operand): Expression {
  switch (operand.getType()) {
    case "binary":
      return readBinary(operand);
    case "unary":
      return operand.operator === "negate"
        ? { type: "negated", of: readOperand(operand.expression!) }
        : readComparison(operand.operator!, operand.expression, undefined);
    case "function":
      return { type: "called", name: operand.functionName ?? "" };
    default:
      return { type: "other", found: operand.variable ?? String(operand.value) };
  }
}

function readBinary(operand: Operand): Expression {
  const { operator, leftOperand, rightOperand } = operand;
  if (operator !== "and" && operator !== "or") return readComparison(operator!, leftOperand, rightOperand);
  return { type: "joined", operator, left: readOperand(leftOperand!), right: readOperand(rightOperand!) };
}

function readComparison(operator: string, left: Operand | undefined, right: Operand | undefined): Expression {
  for (const side of [left, right]) if (side?.getType() === "function") return readOperand(side);
  const list = right?.getType() === "array" ? (right.values ?? []) : null;
  const values = (list ?? (right ? [right] : [])).map(readConstant);
  return {
    type: "compared",
    operator,
    item: left?.getType() === "variable" ? (left.variable ?? null) : null,
    values: values.every((value) => value !== null) ? values : null,
    isList: list !== null,
  };
}

/** A quoted text or a number, as a text; null for a bare word, a variable or anything else. */
function readConstant(operand: Operand): string | null {
  if (operand.getType() !== "const") return null;
  const { value } = operand;
  if (typeof value === "string") return /^'.*'$|^".*"$/s.test(value) ? value.slice(1, -1) : null;
  if (typeof value !== "number" || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return /^-?\d+(\.\d+)?$/.test(String(value)) ? String(value) : null;
}
