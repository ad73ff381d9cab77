import type { Words } from "../core/language.ts";
import type { Leanings } from "../core/invent/leanings.ts";

const animals = [
  "Python regius",
  "Varanus exanthematicus",
  "Chamaeleo senegalensis",
  "Crocodylus niloticus",
  "Caiman crocodilus",
  "Tupinambis teguixin",
  "Iguana iguana",
  "Kinixys homeana",
  "Psittacus erithacus",
  "Amazona aestiva",
  "Panthera pardus",
  "Hippopotamus amphibius",
  "Vicugna vicugna",
  "Hippocampus kuda",
  "Strombus gigas",
];
const plants = ["Swietenia macrophylla", "Pterocarpus erinaceus", "Prunus africana", "Aloe ferox", "Galanthus elwesii"];
const species = [...animals, ...plants];

const authorities: readonly Words[] = [
  {
    en: "Ministry of the Environment (invented)",
    fr: "Ministère de l’environnement (inventé)",
    es: "Ministerio de Medio Ambiente (inventado)",
  },
  {
    en: "National Wildlife Service (invented)",
    fr: "Service national de la faune sauvage (inventé)",
    es: "Servicio Nacional de Vida Silvestre (inventado)",
  },
  {
    en: "Department of Forests and Nature (invented)",
    fr: "Direction des forêts et de la nature (inventée)",
    es: "Dirección de Bosques y Naturaleza (inventada)",
  },
];

const efforts: readonly Words[] = [
  {
    en: "Workshop on non-detriment findings",
    fr: "Atelier sur les avis de commerce non préjudiciable",
    es: "Taller sobre dictámenes de extracción no perjudicial",
  },
  {
    en: "Online course for customs officers",
    fr: "Cours en ligne pour les agents des douanes",
    es: "Curso en línea para funcionarios de aduanas",
  },
  {
    en: "Visit to a Party with an electronic permit system",
    fr: "Visite auprès d’une Partie dotée d’un système de permis électroniques",
    es: "Visita a una Parte con un sistema de permisos electrónicos",
  },
  {
    en: "Guide to the identification of timber",
    fr: "Guide d’identification des bois",
    es: "Guía de identificación de maderas",
  },
];

/** What is likely in surveys/strategic-vision, so that the invented rounds look like a world. */
export const strategicVisionLeanings: Leanings = {
  report_authority: { texts: authorities },
  exports: { codes: { yes: 9 } },
  q221_any: { codes: { yes: 2.5 }, better: "first" },
  q221_app2_population: { typical: 4 },
  q221_app2_trade: { typical: 2 },
  q221_app1: { typical: 2 },
  q222_any: { codes: { yes: 0.6 } },
  "q222_quotas.species": { texts: species },
  "q222_quotas.number": { typical: 3 },
  "q222_quotas.survey_based": { codes: { yes: 1.2, not_known: 0.4 }, better: "first" },
  q232_sufficient: { codes: { yes: 1.4, partly: 1.6, no: 0.8 }, better: "first" },
  q232_missing_other: { texts: [{ en: "Conversion rates", fr: "Taux de conversion", es: "Tasas de conversión" }] },
  q241_sufficient: { codes: { yes: 1.5, partly: 1.4, no: 0.6 }, better: "first" },
  q252_lacks: { codes: { yes: 0.8 }, better: "last" },
  "q252_species.species": { texts: species },
  q313_level: { codes: { preparing: 1.2, issuing: 1.2, exchange: 0.35 }, better: "last" },
  q313_days: { typical: 12 },
  q371_organized: { codes: { none: 1.2, two_to_five: 1.5, more_than_twenty: 0.3 }, better: "last" },
  q372_took_part: { codes: { yes: 4 } },
  q372_improved: { codes: { yes: 3, no: 0.8 } },
  "q372_efforts.effort": { texts: efforts },
};
