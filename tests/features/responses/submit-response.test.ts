import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveAnswers, submitResponse, type Receipt } from "#app/features/responses/commands.server.ts";
import { isReceiptNumber } from "#app/features/responses/receipt-number.ts";
import { readSubmission } from "#app/features/responses/submissions.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { inScope, sql } from "#app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";
import { ana, ben, chloe, draftOf, launch, op, publishFirstVersion } from "./open-round.ts";

useDatabase();
beforeAll(publishFirstVersion);

/** The required answers of a Party that does not export. Twelve questions stay blank. */
const required = () => [op("report_authority", "Wildlife Service"), op("exports", "no")];

/** A draft that can be submitted: its id, its seq, its blanks. */
async function ready(round: string) {
  const { id } = await draftOf(ana, round);
  const saved = await saveAnswers(ana, id, "client-1", required());
  const refused = await submitResponse(ana, { responseId: id, seq: saved!.seq, confirmedBlanks: 0 });
  if (!refused || !("problem" in refused)) throw new Error("Blanks were not asked about");
  expect(refused.problem).toBe("blanks_to_confirm");
  return { responseId: id, seq: saved!.seq, confirmedBlanks: Number(refused.details["count"]) };
}

describe("submitting", () => {
  test("seals the answers under a receipt whose hash anyone can check", async () => {
    const round = await launch();
    const seen = await ready(round);
    const receipt = (await submitResponse(ana, seen)) as Receipt;
    expect(isReceiptNumber(receipt.receipt)).toBe(true);
    const submission = (await readSubmission(ana, receipt.receipt))!;
    expect(createHash("sha256").update(submission.content).digest("hex")).toBe(submission.sha256);
    expect(JSON.parse(submission.content)).toMatchObject({
      party: "KEN",
      round,
      revision: 1,
      seq: seen.seq,
      answers: {
        exports: { state: "answered", value: "no" },
        q221_any: { state: "not_applicable" },
        report_remarks: { state: "not_answered" },
      },
    });
    expect((await draftOf(ana, round)).submission).toMatchObject({
      receipt: receipt.receipt,
      revision: 1,
      submitterName: "Ana",
    });
    const events = await sql("SELECT actor_id, detail FROM event WHERE command = 'submission.make' AND subject = $1", [
      `response:${seen.responseId}`,
    ]);
    expect(events).toMatchObject([{ actor_id: "ana", detail: { receipt: receipt.receipt, party: "KEN" } }]);
  });

  test("writes every item of the version as typed rows, one fact each", async () => {
    const round = await launch();
    const { id } = await draftOf(ana, round);
    await saveAnswers(ana, id, "client-1", [
      op("report_authority", "Wildlife Service"),
      op("report_contributors", ["enforcement"]),
      op("exports", "yes"),
      op("q222_any", "yes"),
      op("q222_quotas", ["aaaa", "bbbb"]),
      op("q222_quotas/aaaa/species", "Panthera pardus"),
      op("q222_quotas/aaaa/number", "3"),
      op("q222_quotas/aaaa/survey_based", "no"),
      op("q221_any", null, 0, { reason: "no_information" }),
    ]);
    const { seq } = await draftOf(ana, round);
    const refused = await submitResponse(ana, { responseId: id, seq, confirmedBlanks: 0 });
    const blanks = Number(refused && "details" in refused && refused.details["count"]);
    expect(await submitResponse(ana, { responseId: id, seq, confirmedBlanks: blanks })).toHaveProperty("receipt");
    const rows = await inScope(ana, async (client) => {
      const { rows: all } = await client.query<{ item: string }>(
        `SELECT item, "row", "column", code, state, value, number FROM submission_answer a JOIN submission s ON s.id = a.submission_id
         WHERE s.response_id = $1 ORDER BY ordinal`,
        [id],
      );
      return all;
    });
    const of = (name: string) => rows.filter(({ item }) => item === name);
    expect(of("report_contributors").filter((row) => (row as { value?: string }).value === "1")).toMatchObject([
      { code: "enforcement", number: "1" },
    ]);
    expect(of("report_contributors")).toHaveLength(7);
    expect(of("q221_any")).toMatchObject([{ state: "no_information", value: null }]);
    // The row in which nothing was said does not count.
    expect(of("q222_quotas")).toMatchObject([
      { row: 0, column: "", state: "answered", value: "1", number: "1" },
      { row: 1, column: "species", value: "Panthera pardus", number: null },
      { row: 1, column: "specimens", state: "not_answered" },
      { row: 1, column: "number", value: "3", number: "3" },
      { row: 1, column: "survey_based", value: "no" },
      { row: 1, column: "survey_year", state: "not_answered" },
    ]);
  });

  test("twice at once makes one submission, and both get its receipt", async () => {
    const round = await launch();
    const seen = await ready(round);
    const receipts = await Promise.all([
      submitResponse(ana, seen),
      submitResponse(ana, seen),
      submitResponse(ana, seen),
    ]);
    expect(new Set(receipts.map((each) => (each as Receipt).receipt)).size).toBe(1);
    expect((await draftOf(ana, round)).revision).toBe(1);
  });

  test("what a colleague has changed since is refused, and says how much", async () => {
    const round = await launch();
    const seen = await ready(round);
    await saveAnswers(ben, seen.responseId, "client-2", [
      op("report_remarks", "One more thing"),
      op("exports", "yes", 1),
    ]);
    expect(await submitResponse(ana, seen)).toEqual({ problem: "answers_changed", details: { count: 2 } });
    expect((await draftOf(ana, round)).submission).toBeNull();
  });

  test("again after a correction supersedes, and the former stays", async () => {
    const round = await launch();
    const seen = await ready(round);
    const first = (await submitResponse(ana, seen)) as Receipt;
    const { seq } = (await saveAnswers(ana, seen.responseId, "client-1", [
      op("report_authority", "Wildlife Agency", 1),
    ]))!;
    const second = (await submitResponse(ana, { ...seen, seq })) as Receipt;
    expect((await draftOf(ana, round)).submission).toMatchObject({ receipt: second.receipt, revision: 2 });
    expect(await readSubmission(ana, first.receipt)).toMatchObject({ revision: 1, isCurrent: false });
  });

  test("needs a focal point, answers without fault, and every choice made", async () => {
    const round = await launch();
    const seen = await ready(round);
    expect(await submitResponse(ben, seen)).toMatchObject({ problem: "not_allowed" });
    const { seq } = (await saveAnswers(ana, seen.responseId, "client-1", [op("exports", null, 1)]))!;
    expect(await submitResponse(ana, { ...seen, seq })).toEqual({ problem: "answers_at_fault", details: { count: 1 } });
    const clash = (await saveAnswers(ben, seen.responseId, "client-2", [op("exports", "yes", 1)]))!;
    expect(await submitResponse(ana, { ...seen, seq: clash.seq })).toEqual({
      problem: "choice_to_make",
      details: { count: 1 },
    });
  });

  test("of another Party is refused as if there were none", async () => {
    const round = await launch();
    const seen = await ready(round);
    expect(await submitResponse(chloe, seen)).toBeNull();
    const receipt = (await submitResponse(ana, seen)) as Receipt;
    expect(await readSubmission(chloe, receipt.receipt)).toBeNull();
  });

  test("is late after the due time, and refused after the closing", async () => {
    const late = await ready(await launch({ dueAt: "2025-02-01T12:00" }));
    expect(await submitResponse(ana, late)).toMatchObject({ late: true });

    const round = await launch();
    const seen = await ready(round);
    await closeRound(round, null);
    expect(await submitResponse(ana, seen)).toMatchObject({ problem: "round_closed" });
  });

  test("and the closing of the round exclude each other, whichever comes first", async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const round = await launch();
      const seen = await ready(round);
      const [answer] = await Promise.all([submitResponse(ana, seen), closeRound(round, null)]);
      const [row] = await sql<{ closed: Date }>("SELECT closed_at AS closed FROM round WHERE id = $1", [round]);
      if (answer && "receipt" in answer)
        expect(Date.parse(answer.submittedAt)).toBeLessThanOrEqual(row!.closed.getTime());
      else expect(answer).toMatchObject({ problem: "round_closed" });
    }
  });
});
