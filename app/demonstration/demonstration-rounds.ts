import type { LaunchInput } from "../features/rounds/inputs.ts";
import { correctionAfterPublishing, type LateCorrection } from "./late-correction.ts";

/** The earlier round, over and published, and the current one, which is open whenever the demonstration is first started. */
export interface DemonstrationRound {
  readonly launch: LaunchInput & { readonly id: string };
  /** When the Secretariat recorded what it records; an ISO instant. */
  readonly recordedAt: string;
  /** What happened after the closing; null: it goes on. */
  readonly afterwards: Afterwards | null;
}

/** How a round ended: its results were frozen and published, and published again after a correction. ISO instants. */
export interface Afterwards {
  readonly frozenAt: string;
  readonly publishedAt: string;
  readonly correction: LateCorrection;
}

const zone = "Europe/Zurich";
const groupings = ["least-developed", "small-island"];
const record = "secretariat-record/v1";

/** @param today the day on which the demonstration is made, ISO. */
export function demonstrationRounds(today: string): readonly DemonstrationRound[] {
  return [
    {
      launch: {
        id: "strategic-vision-2023",
        version: "strategic-vision/v1",
        record,
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
        groupings,
        invented: true,
      },
      recordedAt: "2025-07-10T13:30:00Z",
      afterwards: {
        frozenAt: "2025-08-28T08:00:00Z",
        publishedAt: "2025-09-15T08:00:00Z",
        correction: correctionAfterPublishing,
      },
    },
    {
      launch: {
        id: "strategic-vision-2025",
        version: "strategic-vision/v3",
        record,
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
        groupings,
        invented: true,
      },
      recordedAt: `${dayAfter(today, -10)}T14:00:00Z`,
      afterwards: null,
    },
  ];
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
