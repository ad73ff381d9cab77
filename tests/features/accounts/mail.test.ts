import { afterEach, expect, test } from "vitest";
import { writeLetter } from "../../../app/emails/letter.ts";
import { inTransaction, sql } from "../../../app/io/db.server.ts";
import { sendNextMail, writeMail } from "../../../app/io/mail.server.ts";
import { sweep } from "../../../app/jobs/sweep.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();
afterEach(() => sql("DELETE FROM mail"));

/** A mail server that keeps what it is given, or refuses. */
function mailServer(refuses = false) {
  const taken: { to: string; text: string }[] = [];
  const sendMail = (message: { to: string; text: string }) => {
    if (refuses) return Promise.reject(new Error("451 try later"));
    taken.push(message);
    return Promise.resolve();
  };
  return { taken, sendMail: sendMail as unknown as Parameters<typeof sendNextMail>[0]["sendMail"] };
}

const write = (to: string, usefulUntil?: Date) =>
  inTransaction((client) =>
    writeMail(client, {
      to,
      language: "en",
      ...writeLetter("en", "S", ["secret"]),
      ...(usefulUntil && { usefulUntil }),
    }),
  );

test("a message is written with what caused it, or not at all", async () => {
  const work = inTransaction(async (client) => {
    await writeMail(client, { to: "a@example.org", language: "en", subject: "", text: "", html: "" });
    throw new Error("undone");
  });
  await expect(work).rejects.toThrow("undone");
  expect(await sql("SELECT FROM mail")).toEqual([]);
});

test("each message is sent once, however many send", async () => {
  await Promise.all(Array.from({ length: 12 }, (_, place) => write(`${place}@example.org`)));
  const server = mailServer();
  const sender = async () => {
    while (await sendNextMail(server));
  };
  await Promise.all([sender(), sender(), sender()]);
  expect(new Set(server.taken.map(({ to }) => to)).size).toBe(12);
  expect(server.taken).toHaveLength(12);
});

const state = async () =>
  (
    await sql(
      "SELECT attempts, failure, round(extract(epoch FROM next_attempt_at - now()) / 60)::int AS wait FROM mail",
    )
  )[0];

test("a message that is refused waits longer each time, says why, and is sent when it can be", async () => {
  await write("a@example.org");
  const refusing = mailServer(true);
  expect(await sendNextMail(refusing)).toBe(true);
  expect(await sendNextMail(refusing)).toBe(false);
  expect(await state()).toEqual({ attempts: 1, failure: "451 try later", wait: 1 });
  await sql("UPDATE mail SET next_attempt_at = now()");
  await sendNextMail(refusing);
  expect(await state()).toEqual({ attempts: 2, failure: "451 try later", wait: 2 });
  await sql("UPDATE mail SET next_attempt_at = now()");
  await sendNextMail(mailServer());
  expect(await sql("SELECT failure, sent_at IS NOT NULL AS sent FROM mail")).toEqual([{ failure: null, sent: true }]);
});

test("a link that has expired is not sent, and the text of one that was sent or expired is forgotten", async () => {
  await write("late@example.org", new Date(Date.now() - 1000));
  await write("link@example.org", new Date(Date.now() + 60_000));
  await write("other@example.org");
  const server = mailServer();
  while (await sendNextMail(server));
  expect(server.taken.map(({ to }) => to)).toEqual(["link@example.org", "other@example.org"]);
  await sweep();
  expect(await sql(`SELECT "to", text FROM mail WHERE text <> ''`)).toEqual([
    { to: "other@example.org", text: "secret\n" },
  ]);
});

test("what people wrote is text in HTML, and one line in a subject", () => {
  const letter = writeLetter("en", "A\r\nBcc: all@example.org", [
    "<script>alert(1)</script>",
    { words: "&", address: 'x"y' },
  ]);
  expect(letter.html).not.toContain("<script>");
  expect(letter.html).toContain("&lt;script&gt;");
  expect(letter.html).toContain('<a href="x&quot;y">&amp;</a>');
  expect(letter.subject).toBe("A Bcc: all@example.org");
});
