import type { LaunchInput } from "#app/features/rounds/inputs.ts";

/** A round in order, to be changed where a test needs it: open for years, with the European Union. */
export const aRound: LaunchInput = {
  version: "strategic-vision/v1",
  title: { en: "Reports for 2023-2025", fr: "Rapports 2023-2025", es: "Informes 2023-2025" },
  periodFrom: "2023-01-01",
  periodTo: "2025-12-31",
  opensAt: "2025-01-15T09:00",
  dueAt: "2098-03-31T23:59",
  closesAt: "2099-04-30T23:59",
  timeZone: "Europe/Zurich",
  referenceDate: "2025-01-15",
  includesEu: true,
};
