import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importRates, importRecord } from "#app/features/record/import-record.server.ts";
import { importResponses } from "#app/features/responses/import.server.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { readVersion, type Version } from "#app/features/surveys/queries.server.ts";

/** Makes the round of six fictional Parties through the doors that everyone uses: five submit, UUU does not. */
export async function makeGoldenRound(): Promise<{ readonly round: Round; readonly version: Version }> {
  const unloaded = await loadDefinitions(null, join(import.meta.dirname, "definitions"));
  if (unloaded.length > 0) throw new Error(JSON.stringify(unloaded));
  const launched = await launchRound(
    {
      id: "golden",
      version: "small-round/v1",
      record: "small-record/v1",
      title: { en: "The golden round", fr: "La campagne de référence", es: "La ronda de referencia" },
      periodFrom: "2023-01-01",
      periodTo: "2025-12-31",
      opensAt: "2025-01-15T09:00",
      dueAt: "2098-03-31T23:59",
      closesAt: "2099-04-30T23:59",
      timeZone: "Europe/Zurich",
      referenceDate: "2025-01-15",
      includesEu: true,
      invented: true,
    },
    null,
  );
  if (!("asked" in launched)) throw new Error(JSON.stringify(launched));
  await importAnswers(readFileSync(join(import.meta.dirname, "answers.json"), "utf8"), { submit: true });
  const recorded = await importRecord("golden", readFileSync(join(import.meta.dirname, "record.csv"), "utf8"), operator, {});
  if (!("recorded" in recorded)) throw new Error(JSON.stringify(recorded));
  const rates = await importRates("golden", "currency,rate,source,as_of\nEUR,1.10,An invented bank,2025-12-31\n", operator, {});
  if (!("recorded" in rates)) throw new Error(JSON.stringify(rates));
  return { round: (await readRound("golden"))!, version: (await readVersion("small-round/v1"))! };
}

const operator = { id: null, name: "Operator" };

/** Brings more answers into the golden round, in the form of answers.json. */
export async function importAnswers(text: string, { submit }: { readonly submit: boolean }): Promise<void> {
  const imported = await importResponses(
    { round: "golden", format: "json", text, submit, replace: true, dryRun: false },
    { id: "operator", name: "Operator" },
  );
  if (!("submitted" in imported)) throw new Error(JSON.stringify(imported));
}
