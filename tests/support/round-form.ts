/** The form of a new round, filled in by an officer: on the first version, open, with the European Union. */
export const roundForm = {
  version: "strategic-vision/v1",
  "title.en": "Reports for 2022 and 2023",
  "title.fr": "Rapports pour 2022 et 2023",
  "title.es": "Informes de 2022 y 2023",
  periodFrom: "2022-01-01",
  periodTo: "2023-12-31",
  timeZone: "Europe/Zurich",
  opensAt: "2025-01-15T09:00",
  dueAt: "2098-03-31T23:59",
  closesAt: "2099-04-30T23:59",
  referenceDate: "2025-01-15",
  eu: "in",
};
