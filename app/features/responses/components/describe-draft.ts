import type { Language } from "#app/core/language.ts";
import type { DraftAnswer, Reason } from "#app/core/survey/answers.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";
import { describeField } from "../describe-answer.ts";

/** One answer of a draft in words, understood or not. */
export function describeDraft(
  field: Item | Column,
  { value, raw, reason }: DraftAnswer,
  language: Language,
): { readonly text: string; readonly unit: string | null } | { readonly reason: Reason } {
  if (reason !== null) return { reason };
  if (value === null) return raw === null ? { reason: "not_answered" } : { text: raw, unit: null };
  if (field.kind === "table") return { text: String(value.length), unit: null };
  const described = describeField(field, value, language);
  if (described.kind === "link") return { text: described.address, unit: null };
  if (described.kind === "reason") return { reason: described.reason };
  return { text: described.texts.join(" · "), unit: described.unit };
}
