import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { answerRequest, askForCorrection, listRequests } from "#app/features/responses/correction-requests.server.ts";
import {
  endCorrection,
  grantCorrections,
  listCorrections,
  readOwnCorrection,
} from "#app/features/responses/corrections.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { sql } from "#app/io/db.server.ts";
import { ana, chloe, launch, op, publishFirstVersion } from "../responses/open-round.ts";
import { useDatabase } from "../../support/database.ts";
import { save, submit } from "./small-round.ts";

useDatabase();
const all = mintAllScope();
let round = "";

beforeAll(async () => {
  await publishFirstVersion();
  round = await launch();
  await save(ana, round, op("report_authority", "Wildlife Service"), op("exports", "yes"));
  await submit(ana, round);
});

const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const grant = (parties: readonly string[], until: string, why = "They asked.") =>
  grantCorrections(all, { round, parties, until, why, actor: null });

test("an open round needs no correction", async () => {
  expect(await grant(["KEN"], soon(60_000))).toMatchObject({ problem: "correction_too_soon" });
  const asked = await askForCorrection(ana, { round, measure: null, text: "Please.", name: "Ana" });
  expect(asked).toMatchObject({ problem: "correction_too_soon" });
  await closeRound(round, null);
});

test("a grant names Parties of the round, a time that is to come, and a reason", async () => {
  expect(await grant([], soon(60_000))).toMatchObject({ problem: "correction_party_missing" });
  expect(await grant(["KEN", "ZZZ"], soon(60_000))).toMatchObject({
    problem: "correction_party_unknown",
    details: { parties: "ZZZ" },
  });
  expect(await grant(["KEN"], soon(-1))).toMatchObject({ problem: "correction_time_past" });
  expect(await grant(["KEN"], soon(60_000), " ")).toMatchObject({ problem: "correction_words_missing" });
  expect(await listCorrections(all, round)).toEqual([]);
});

test("a Party asks, with its words, and the Secretariat reads them; nobody else does", async () => {
  const asked = await askForCorrection(ana, {
    round,
    measure: "quotas_set",
    text: " One species is missing. ",
    name: "Ana",
  });
  expect(asked).toEqual({ round });
  const request = {
    party: "KEN",
    measure: "quotas_set",
    text: "One species is missing.",
    askedBy: "Ana",
    isAnswered: false,
  };
  expect(await listRequests(all, round)).toMatchObject([request]);
  expect(await listRequests(ana, round)).toMatchObject([request]);
  expect(await listRequests(chloe, round)).toEqual([]);
  expect(await sql("SELECT FROM correction_request")).toEqual([]);
});

test("a request that no correction follows is answered in words, once, and its Party reads them", async () => {
  await askForCorrection(chloe, { round, measure: null, text: "We could not report in time.", name: "Chloé" });
  const [asked] = await listRequests(chloe, round);
  const answer = { round, id: asked!.id, text: " The next round opens in May. ", actor: null };
  expect(await answerRequest(all, { ...answer, text: " " })).toMatchObject({ problem: "correction_words_missing" });
  expect(await answerRequest(all, { ...answer, round: "nowhere" })).toMatchObject({ problem: "request_answered" });
  expect(await answerRequest(all, answer)).toEqual({ round });
  expect(await answerRequest(all, answer)).toMatchObject({ problem: "request_answered" });
  expect(await listRequests(chloe, round)).toMatchObject([
    { answer: "The next round opens in May.", isAnswered: true },
  ]);
  expect(await listRequests(ana, round)).toMatchObject([{ answer: null, isAnswered: false }]);
  expect(await sql("SELECT FROM correction_answer")).toEqual([]);
});

test("whoever works for a Party is told by mail that it may correct, in their language", async () => {
  await sql("UPDATE \"user\" SET language = 'fr' WHERE id = 'chloe'");
  await sql("INSERT INTO appointment (user_id, role, party_id) VALUES ('chloe', 'focal_point', 'FRA')");
  await grant(["FRA"], "2098-05-31T21:59:00.000Z", "Une erreur de saisie.");
  await endCorrection(all, round, "FRA", null);
  const [mail, ...others] = await sql<{ to: string; subject: string; text: string }>(
    'SELECT "to", subject, text FROM mail ORDER BY created_at',
  );
  expect([mail?.to, mail?.subject, others]).toEqual(["chloe@example.org", "Correction du rapport\u00a0: France", []]);
  expect(mail?.text).toContain("31 mai 2098, 23:59 (Europe/Zurich, UTC+2)");
  expect(mail?.text).toContain("Une erreur de saisie.");
  expect(mail?.text).toContain(`/fr/parties/FRA/rounds/${round}`);
});

test("a correction in force lets that Party save and submit, late; one that is over does not", async () => {
  expect(await save(ana, round, op("exports", "no", 1))).toEqual(["late"]);
  expect(await grant(["KEN"], soon(60_000))).toEqual({ granted: 1 });
  expect(await readOwnCorrection(ana, round)).toMatchObject({ party: "KEN", why: "They asked.", isInForce: true });
  expect(await readOwnCorrection(chloe, round)).toBeNull();
  expect((await listRequests(ana, round))[0]).toMatchObject({ isAnswered: true });

  expect(await save(ana, round, op("exports", "no", 1))).toEqual(["applied"]);
  expect(await save(chloe, round, op("exports", "no"))).toEqual(["late"]);
  expect(await submit(ana, round)).toMatchObject({ late: true });
  // Submitting asks for answers that Chloé has not given, before it asks whether the round is open.
  expect(await submit(chloe, round)).toBe("answers_at_fault");

  await askForCorrection(ana, { round, measure: null, text: "A day more, please.", name: "Ana" });
  await endCorrection(all, round, "KEN", null);
  expect((await listRequests(ana, round))[0]).toMatchObject({ isAnswered: false });
  expect(await readOwnCorrection(ana, round)).toBeNull();
  expect(await save(ana, round, op("exports", "yes", 2))).toEqual(["late"]);
  expect(await submit(ana, round)).toBe("round_closed");
});

test("a correction ends by itself at its time, by the clock of the database", async () => {
  const until = soon(1500);
  await grant(["KEN"], until);
  expect(await save(ana, round, op("exports", "yes", 2))).toEqual(["applied"]);
  await new Promise((resolve) => setTimeout(resolve, Date.parse(until) - Date.now() + 50));
  expect(await save(ana, round, op("exports", "no", 3))).toEqual(["late"]);
  expect(await submit(ana, round)).toBe("round_closed");
});
