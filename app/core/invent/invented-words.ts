import type { Words } from "../language.ts";

/** Texts for items of which nothing is known but that they take a text. Each says that it is invented. */
export const inventedPhrases: { readonly short: readonly Words[]; readonly long: readonly Words[] } = {
  short: [
    { en: "An invented answer", fr: "Une réponse inventée", es: "Una respuesta inventada" },
    { en: "Made up for the demonstration", fr: "Imaginé pour la démonstration", es: "Imaginado para la demostración" },
    { en: "A text by nobody", fr: "Un texte de personne", es: "Un texto de nadie" },
  ],
  long: [
    {
      en: "This text was made up by a program. A real report would explain here what was done, by whom and with what result.",
      fr: "Ce texte a été composé par un programme. Un vrai rapport expliquerait ici ce qui a été fait, par qui et avec quel résultat.",
      es: "Este texto lo compuso un programa. Un informe real explicaría aquí qué se hizo, quién lo hizo y con qué resultado.",
    },
    {
      en: "Invented: the authorities met twice, agreed on a list of priorities and will review it next year.",
      fr: "Texte inventé : les autorités se sont réunies deux fois, ont arrêté une liste de priorités et la reverront l’an prochain.",
      es: "Texto inventado: las autoridades se reunieron dos veces, acordaron una lista de prioridades y la revisarán el próximo año.",
    },
    {
      en: "Invented: the staff who issue permits changed twice in the period, and the training was repeated each time.",
      fr: "Texte inventé : le personnel qui délivre les permis a changé deux fois pendant la période, et la formation a été redonnée à chaque fois.",
      es: "Texto inventado: el personal que expide los permisos cambió dos veces en el período, y la capacitación se repitió cada vez.",
    },
  ],
};
