import type { LaunchInput } from "../features/rounds/inputs.ts";

/** The earlier round, over and published, and the current one, which is open whenever the demonstration is first started. */
export interface DemonstrationRound {
  readonly launch: LaunchInput & { readonly id: string };
  /** When its results were published; null: it goes on. */
  readonly publishedAt: string | null;
}

const zone = "Europe/Zurich";

/** @param today the day on which the demonstration is made, ISO. */
export function demonstrationRounds(today: string): readonly DemonstrationRound[] {
  return [
    {
      launch: {
        id: "strategic-vision-2023",
        version: "strategic-vision/v1",
        title: {
          en: "Reports on the Strategic Vision, 2022 to 2023",
          fr: "Rapports sur la Vision de la stratégie, de 2022 à 2023",
          es: "Informes sobre la Visión Estratégica, de 2022 a 2023",
        },
        periodFrom: "2022-01-01",
        periodTo: "2023-12-31",
        // After the newest Party joined, so that both rounds ask the same 185.
        referenceDate: "2025-01-15",
        opensAt: "2025-01-20T09:00",
        dueAt: "2025-05-30T23:59",
        closesAt: "2025-06-30T23:59",
        timeZone: zone,
        includesEu: true,
        invented: true,
      },
      publishedAt: "2025-09-15T08:00:00Z",
    },
    {
      launch: {
        id: "strategic-vision-2025",
        version: "strategic-vision/v2",
        title: {
          en: "Reports on the Strategic Vision, 2024 to 2025",
          fr: "Rapports sur la Vision de la stratégie, de 2024 à 2025",
          es: "Informes sobre la Visión Estratégica, de 2024 a 2025",
        },
        periodFrom: "2024-01-01",
        periodTo: "2025-12-31",
        referenceDate: dayAfter(today, -60),
        opensAt: `${dayAfter(today, -60)}T09:00`,
        dueAt: `${dayAfter(today, 36)}T23:59`,
        closesAt: `${dayAfter(today, 57)}T23:59`,
        timeZone: zone,
        includesEu: true,
        invented: true,
      },
      publishedAt: null,
    },
  ];
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
