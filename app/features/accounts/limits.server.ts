import { createHmac } from "node:crypto";
import { problem, type Problem } from "../../core/problems.ts";
import { sql } from "../../io/db.server.ts";
import { env } from "../../io/env.server.ts";

/** At most `most` attempts in `minutes`, counted by what `by` names. */
interface Limit {
  readonly by: string;
  readonly most: number;
  readonly minutes: number;
}

/** Asking for a link: tight for one sender and address, so that others cannot lock somebody out of their own. */
export function linkLimits(request: Request, email: string): Limit[] {
  const sender = senderOf(request);
  return [
    { by: `link ${sender} ${email}`, most: 5, minutes: 15 },
    { by: `link to ${email}`, most: 20, minutes: 60 },
    { by: `link from ${sender}`, most: 60, minutes: 15 },
    { by: "link", most: 1000, minutes: 15 },
  ];
}

/** Trying a link or the one-time code: both are too long to guess, and a loop should still end. */
export function proofLimits(request: Request): Limit[] {
  return [
    { by: `proof from ${senderOf(request)}`, most: 60, minutes: 15 },
    { by: "proof", most: 1000, minutes: 15 },
  ];
}

/** Counts one attempt against each limit, in one statement for all processes; the refusal when one is passed. */
export async function countAttempt(limits: readonly Limit[]): Promise<Problem | null> {
  const named = limits
    .map((limit) => ({ ...limit, subject: hide(limit.by) }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const rows = await sql<{ subject: string; count: number; minutes: number }>(
    `INSERT INTO attempt AS before (subject, count, ends_at)
     SELECT subject, 1, now() + make_interval(mins => minutes) FROM unnest($1::text[], $2::int[]) AS given (subject, minutes)
     ON CONFLICT (subject) DO UPDATE SET
       count = CASE WHEN before.ends_at < now() THEN 1 ELSE before.count + 1 END,
       ends_at = CASE WHEN before.ends_at < now() THEN excluded.ends_at ELSE before.ends_at END
     RETURNING subject, count, ceil(extract(epoch FROM ends_at - now()) / 60)::int AS minutes`,
    [named.map((limit) => limit.subject), named.map((limit) => limit.minutes)],
  );
  const passed = rows.filter((row) => row.count > (named.find((limit) => limit.subject === row.subject)?.most ?? 0));
  if (passed.length === 0) return null;
  return problem("too_many_requests", { minutes: Math.max(1, ...passed.map((row) => row.minutes)) });
}

/** Addresses are counted, not listed: the table holds a keyed hash. */
function hide(subject: string): string {
  return createHmac("sha256", env().secret).update(`attempt\0${subject}`).digest("base64url");
}

/** The sender's address as the server saw it; of IPv6 the network, since one machine has all the addresses below it. */
function senderOf(request: Request): string {
  const address = (request.headers.get("x-sender-address") ?? "").replace(/^::ffff:/, "");
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
