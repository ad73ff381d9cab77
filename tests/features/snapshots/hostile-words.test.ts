import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { answerRequest, askForCorrection, listRequests } from "#app/features/responses/correction-requests.server.ts";
import { grantCorrections, listCorrections } from "#app/features/responses/corrections.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { newestSnapshot } from "#app/features/snapshots/queries.server.ts";
import { ana, launch, op, publishFirstVersion } from "../responses/open-round.ts";
import { useDatabase } from "../../support/database.ts";
import { operator, save, submit } from "./small-round.ts";

// What no database keeps is left out, and every other character that a person types comes back as it was typed.

useDatabase();
const scope = mintAllScope();
let round = "";

const hostile = "\0=SUM(1)\u0007 <img src=x onerror=alert(1)> \u202Etxt.exe __proto__ \uD800\r\n'\"";
const kept = "=SUM(1) <img src=x onerror=alert(1)> \u202Etxt.exe __proto__ \uFFFD\n'\"";

beforeAll(async () => {
  await publishFirstVersion();
  round = await launch();
  await save(ana, round, op("report_authority", "Wildlife Service"), op("exports", "no"), op("q232_sufficient", "no"));
  await submit(ana, round);
  await closeRound(round, null);
});

test("a request, its answer and a correction", async () => {
  expect(await askForCorrection(ana, { round, measure: null, text: hostile, name: "Ana" })).toEqual({ round });
  const [{ id } = { id: 0 }] = await listRequests(scope, round);
  expect(await answerRequest(scope, { round, id, text: hostile, actor: null })).toEqual({ round });
  expect(await listRequests(ana, round)).toMatchObject([{ text: kept, answer: kept }]);
  const until = new Date(Date.now() + 60_000).toISOString();
  await grantCorrections(scope, { round, parties: ["KEN"], until, why: hostile, actor: null });
  expect(await listCorrections(scope, round)).toMatchObject([{ why: kept }]);
  expect(await grantCorrections(scope, { round, parties: ["\0K"], until, why: "Why.", actor: null })).toMatchObject({
    problem: "correction_party_unknown",
  });
  expect(await askForCorrection(ana, { round, measure: null, text: "\0 \u0007", name: "Ana" })).toMatchObject({
    problem: "correction_words_missing",
  });
});

test("an erratum", async () => {
  await freezeRound(round, operator);
  await save(ana, round, op("q232_sufficient", "yes", 1));
  await submit(ana, round);
  const blank = { en: "One.", fr: "\0", es: "Una." };
  expect(await freezeRound(round, operator, { why: blank })).toMatchObject({ problem: "erratum_missing" });
  await freezeRound(round, operator, { why: { en: hostile, fr: hostile, es: hostile } });
  expect((await newestSnapshot(round))?.erratum?.why).toEqual({ en: kept, fr: kept, es: kept });
});
