import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { inTransaction, sql } from "../../../app/io/db.server.ts";
import { env, setEnv } from "../../../app/io/env.server.ts";
import { writeMail } from "../../../app/io/mail.server.ts";
import { startJobs } from "../../../app/jobs/start-jobs.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();

test("with a mail server set, the job of the process hands a message to it, in the characters it was written in", async () => {
  const server = await mailServer();
  setEnv({
    ...env(),
    smtpUrl: `smtp://127.0.0.1:${server.port}?ignoreTLS=true`,
    mailFrom: "Rapporteur <r@example.org>",
  });
  await inTransaction((client) =>
    writeMail(client, {
      to: "ana@example.org",
      language: "fr",
      subject: "Réponse",
      text: "Où ?\n",
      html: "<p>Où ?</p>\n",
    }),
  );
  const stop = startJobs();
  await expect.poll(() => sql("SELECT FROM mail WHERE sent_at IS NOT NULL"), { timeout: 10_000 }).toHaveLength(1);
  await stop();
  server.close();
  expect(server.said()).toContain("RCPT TO:<ana@example.org>");
  expect(server.said()).toMatch(/Subject: =\?UTF-8\?/);
  expect(server.said()).toContain("O=C3=B9");
});

/** As little of SMTP as a client needs, keeping what it is told. */
async function mailServer() {
  let said = "";
  let inMessage = false;
  const answer = (socket: Socket, line: string) => {
    if (inMessage) {
      if (line !== ".") return;
      inMessage = false;
      return socket.write("250 taken\r\n");
    }
    if (line.startsWith("DATA")) {
      inMessage = true;
      return socket.write("354 go on\r\n");
    }
    return socket.write(line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
  };
  const server = createServer((socket) => {
    let rest = "";
    socket.write("220 test\r\n");
    socket.on("data", (bytes) => {
      said += bytes.toString();
      const lines = (rest + bytes.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) answer(socket, line);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { port, said: () => said, close: () => server.close() };
}
