import type { Language, Words } from "#app/core/language.ts";

/** A role in words, with its Party: "Focal point, Kenya". */
export function roleWords(
  t: (key: string) => string,
  language: Language,
  { role, party }: { readonly role: string; readonly party: Words | null },
): string {
  const words = t(`account:role_${role}`);
  return party ? `${words}, ${party[language]}` : words;
}
