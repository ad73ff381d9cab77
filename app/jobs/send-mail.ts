import { env } from "../io/env.server.ts";
import { openMailTransport, sendNextMail } from "../io/mail.server.ts";

let transport: Awaited<ReturnType<typeof openMailTransport>> | null = null;

/** Sends what is due. Without a mail server nothing is sent: the outbox page shows what waits. */
export async function sendMail(): Promise<void> {
  const { smtpUrl } = env();
  if (!smtpUrl) return;
  transport ??= await openMailTransport(smtpUrl);
  while (await sendNextMail(transport));
}
