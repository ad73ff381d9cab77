import type { Words } from "../core/language.ts";

/** What one Party corrected after the results were published, and what became of it. Instants are ISO instants. */
export interface LateCorrection {
  readonly party: string;
  /** The answer that was wrong, and the one that is right. */
  readonly item: string;
  readonly code: string;
  readonly asked: { readonly at: string; readonly measure: string; readonly text: string };
  readonly granted: { readonly at: string; readonly until: string; readonly why: string };
  readonly submittedAt: string;
  readonly frozenAt: string;
  readonly publishedAt: string;
  /** Why there is a second snapshot. */
  readonly why: Words;
}

/** Senegal reads the published results, and finds that one of its answers was about another period. */
export const correctionAfterPublishing: LateCorrection = {
  party: "SEN",
  item: "q232_sufficient",
  code: "yes",
  asked: {
    at: "2025-09-24T10:12:00Z",
    measure: "enough_info_to_implement",
    text: "Notre réponse sur les informations disponibles portait sur l’année 2024. Pour 2022 et 2023, la réponse est oui. Nous souhaitons la corriger. (Texte inventé.)",
  },
  granted: {
    at: "2025-09-29T08:40:00Z",
    until: "2025-10-17T21:59:00Z",
    why: "An answer is about another period, as the focal point wrote on 24 September 2025. (Invented.)",
  },
  submittedAt: "2025-10-14T09:26:00Z",
  frozenAt: "2025-10-22T08:00:00Z",
  publishedAt: "2025-10-27T08:00:00Z",
  why: {
    en: "After the publication one Party noticed that its answer on the information it had was about another period, and corrected it. The figures that rest on this answer are computed again. (Invented, as all answers of this round.)",
    fr: "Après la publication, une Partie a constaté que sa réponse sur les informations dont elle disposait portait sur une autre période, et l’a corrigée. Les chiffres qui en dépendent sont recalculés. (Inventé, comme toutes les réponses de cette campagne.)",
    es: "Después de la publicación, una Parte advirtió que su respuesta sobre la información de que disponía se refería a otro período, y la corrigió. Las cifras que dependen de ella se calculan de nuevo. (Inventado, como todas las respuestas de esta ronda.)",
  },
};
