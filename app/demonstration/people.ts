import type { Language } from "../core/language.ts";

/** Somebody whom the demonstration lets one be. The surnames say "example" in the language of each. */
export interface InventedPerson {
  readonly id: `demo-${string}`;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly role: "contributor" | "focal_point" | "secretariat" | "analyst" | "administrator";
  readonly party: string | null;
}

/** The officer in whose name the Secretariat acts in the demonstration. */
export const officer = { id: "demo-secretariat", name: "Robin Sample" } as const;

/** The people of the demonstration. Equatorial Guinea works in Spanish and in French: its two people do so together. */
export const inventedPeople: readonly InventedPerson[] = [
  ofParty("KEN", "contributor", "Achieng Mfano", "en", "kenya"),
  ofParty("KEN", "focal_point", "Baraka Mfano", "en", "kenya"),
  ofParty("SEN", "contributor", "Awa Exemple", "fr", "senegal"),
  ofParty("SEN", "focal_point", "Mamadou Exemple", "fr", "senegal"),
  ofParty("ECU", "focal_point", "Lucía Ejemplo", "es", "ecuador"),
  ofParty("GNQ", "contributor", "Pilar Ejemplo", "es", "equatorial-guinea"),
  ofParty("GNQ", "focal_point", "Étienne Exemple", "fr", "equatorial-guinea"),
  ofOffice("secretariat", officer.name),
  ofOffice("analyst", "Kim Sample"),
  ofOffice("administrator", "Alex Sample"),
];

/** Whoever the answers of all other Parties are ascribed to, by the language of the Party. Nobody can be these persons. */
export const inventedAnybody = {
  en: { id: "invented-anybody", name: "An invented person" },
  fr: { id: "invented-anybody-fr", name: "Une personne inventée" },
  es: { id: "invented-anybody-es", name: "Una persona inventada" },
} as const satisfies Readonly<Record<Language, { readonly id: string; readonly name: string }>>;

function ofParty(
  party: string,
  role: "contributor" | "focal_point",
  name: string,
  language: Language,
  place: string,
): InventedPerson {
  const id = `demo-${place}-${role.replace("_", "-")}` as const;
  return { id, name, email: `${id}@example.org`, language, role, party };
}

function ofOffice(role: "secretariat" | "analyst" | "administrator", name: string): InventedPerson {
  return { id: `demo-${role}`, name, email: `demo-${role}@example.org`, language: "en", role, party: null };
}
