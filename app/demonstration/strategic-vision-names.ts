import type { Words } from "../core/language.ts";

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
/** Species that are much traded, as Parties write their names. */
export const species = [...animals, ...plants];

/** Species that the list of taxa does not have, so that Parties write their names; some in two spellings. */
export const unlisted = [
  "Kinixys erosa",
  "Kinixys belliana",
  "Chamaeleo senegalensis",
  "Chamaeleo gracilis",
  "chamaeleo gracilis",
  "Tauraco persa",
  "Poicephalus gulielmi",
  "Amazona farinosa",
  "Pyrrhura frontalis",
  "Varanus indicus",
  "Corucia zebrata",
  "Candoia carinata",
];

/** Titles as they were announced; some Parties write the same one in another way. */
export const rangeStateActivities = [
  "Workshop on shared elephant populations, 2024",
  "Shared elephant populations workshop 2024",
  "Dialogue of range States on pangolins, 2025",
  "Pangolin range States dialogue (2025)",
  "Training course on transboundary counts of large carnivores",
  "Regional meeting on marine turtles, 2025",
  "Online course on sharks and rays of shared waters",
  "Round table on rosewood of neighbouring countries",
  "Atelier régional sur les tortues d’eau douce, 2024",
  "Atelier sur les arbres à bois précieux des forêts partagées",
  "Rencontre sur les vautours et les autres rapaces migrateurs",
  "Taller regional sobre loros y guacamayos, 2024",
  "Taller sobre la vicuña y el guanaco, 2025",
  "Curso sobre el seguimiento del jaguar en áreas transfronterizas",
];

export const authorities: readonly Words[] = [
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

export const efforts: readonly Words[] = [
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

export const laws: readonly Words[] = [
  {
    en: "Wildlife Act, articles 12 to 15 (invented)",
    fr: "Loi sur la faune et la flore sauvages, articles 12 à 15 (inventée)",
    es: "Ley de Vida Silvestre, artículos 12 a 15 (inventada)",
  },
  {
    en: "Criminal Code, article 240 (invented)",
    fr: "Code pénal, article 240 (inventé)",
    es: "Código Penal, artículo 240 (inventado)",
  },
  {
    en: "Law on international trade in wild species, article 8 (invented)",
    fr: "Loi sur le commerce international des espèces sauvages, article 8 (inventée)",
    es: "Ley de comercio internacional de especies silvestres, artículo 8 (inventada)",
  },
];

/** One of them is written in two ways, as happens: somebody has to match them. */
export const agreements: readonly Words[] = [
  {
    en: "Regional agreement on shared species (invented)",
    fr: "Accord régional sur les espèces partagées (inventé)",
    es: "Acuerdo regional sobre especies compartidas (inventado)",
  },
  {
    en: "Regional Agreement on the Management of Shared Species (invented)",
    fr: "Accord régional relatif à la gestion des espèces partagées (inventé)",
    es: "Acuerdo Regional sobre la gestión de especies compartidas (inventado)",
  },
  {
    en: "Memorandum of understanding on joint patrols (invented)",
    fr: "Mémorandum d’accord sur les patrouilles conjointes (inventé)",
    es: "Memorando de entendimiento sobre patrullas conjuntas (inventado)",
  },
  {
    en: "Treaty on border waters and forests (invented)",
    fr: "Traité sur les eaux et forêts frontalières (inventé)",
    es: "Tratado sobre aguas y bosques fronterizos (inventado)",
  },
  {
    en: "Arrangement on migratory sharks (invented)",
    fr: "Arrangement sur les requins migrateurs (inventé)",
    es: "Arreglo sobre tiburones migratorios (inventado)",
  },
];

export const recipients: readonly Words[] = [
  {
    en: "International programme on tree species (invented)",
    fr: "Programme international sur les espèces d’arbres (inventé)",
    es: "Programa internacional sobre especies arbóreas (inventado)",
  },
  {
    en: "Project on community livelihoods (invented)",
    fr: "Projet sur les moyens d’existence des communautés (inventé)",
    es: "Proyecto sobre medios de subsistencia comunitarios (inventado)",
  },
];
