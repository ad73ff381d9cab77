import { createHmac, timingSafeEqual } from "node:crypto";
import { firstPage, isOfOtherParty } from "../../core/access/first-page.ts";
import { localPath } from "../../core/access/local-path.ts";
import type { Language } from "../../core/language.ts";
import { problem, type Problem } from "../../core/problems.ts";
import { inTransaction, sql } from "../../io/db.server.ts";
import { env } from "../../io/env.server.ts";
import { auth, type Deliver } from "./auth.server.ts";
import { personOf } from "./current-person.server.ts";
import { countAttempt, linkLimits, proofLimits } from "./limits.server.ts";
import { recordEvent } from "./record-event.server.ts";
import { cookieName, isSecure, readCookie, sessionCookieName, sessionToken } from "./session-cookie.server.ts";
import { endOlderLinks, linkMinutes, linkOf, mailSignInLink, type LinkMail } from "./sign-in-mail.server.ts";

/** Long enough to hide how much work an address made, short enough not to be noticed. */
const answerAfter = 400;

/** A session was begun: the cookies that the answer must carry. */
export interface Begun {
  readonly userId: string;
  readonly cookies: readonly string[];
}

/**
 * Makes a link for an address and mails it, if the address is an account's. Whoever asks cannot tell: the answer, its
 * cookie and its time are the same.
 *
 * @returns the cookie by which the link will know the browser that asked, or the refusal when there were too many.
 */
export async function askForLink(
  request: Request,
  email: string,
  mail: LinkMail,
): Promise<{ cookie: string } | Problem> {
  const refusal = await countAttempt(linkLimits(request, email));
  if (refusal) return refusal;
  const wait = new Promise((resolve) => setTimeout(resolve, answerAfter));
  let mark = "";
  const making = newLink(email, async (token) => {
    mark = markOf(token);
    await mailSignInLink(email, token, mail);
  });
  await Promise.all([making, wait]);
  return { cookie: browserCookie(mark, linkMinutes * 60) };
}

/** For the operator at the shell, who needs no mail: a link for an account, or null when nobody has that address. */
export async function makeLink(address: string, language: Language): Promise<string | null> {
  const email = address.trim().toLowerCase();
  const [person] = await sql<{ id: string }>(`SELECT id FROM "user" WHERE email = $1 AND disabled_at IS NULL`, [email]);
  if (!person) return null;
  let link = "";
  await newLink(email, async (token) => {
    await inTransaction(async (client) => {
      await endOlderLinks(client, email);
      await recordEvent(client, null, "user.link", `user:${person.id}`);
    });
    link = linkOf(token, language, "");
  });
  return link;
}

async function newLink(email: string, deliver: Deliver): Promise<void> {
  await (await auth()).api.signInMagicLink({ body: { email, metadata: { deliver } }, headers: new Headers() });
}

/** What the page of a link says before its button is pressed. */
export interface LinkSeen {
  readonly email: string;
  /** Whether the browser is the one that asked. */
  readonly sameBrowser: boolean;
}

/** Looks at a link without using it up: programs that scan mail open it too. */
export async function seeLink(request: Request, token: string): Promise<LinkSeen | null> {
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(token))).toString("base64url");
  const [row] = await sql<{ value: string }>(
    "SELECT value FROM verification WHERE identifier = $1 AND expires_at > now()",
    [`magic-link:${hash}`],
  );
  if (!row) return null;
  return { email: (JSON.parse(row.value) as { email: string }).email, sameBrowser: isSameBrowser(request, token) };
}

/**
 * Uses a link up and begins a session. Of two that try at once, one succeeds.
 *
 * @param elsewhere whether the person said that they asked for it in another browser
 */
export async function followLink(request: Request, token: string, elsewhere: boolean): Promise<Begun | Problem> {
  const refusal = await countAttempt(proofLimits(request));
  if (refusal) return refusal;
  if (!elsewhere && !isSameBrowser(request, token)) return problem("link_not_valid");
  const headers = senderHeaders(request);
  // A link that is used, replaced, expired or invented: the library answers by a redirect, thrown.
  const done = await (
    await auth()
  ).api
    .magicLinkVerify({ query: { token }, headers, returnHeaders: true })
    .catch(isRefusal);
  if (!done) return problem("link_not_valid");
  const userId = (done.response as { user: { id: string } }).user.id;
  return begun(request, userId, [...done.headers.getSetCookie(), browserCookie("", 0)], "link");
}

/** Begins a session for somebody who proved themselves otherwise; null when the account is gone or disabled. */
export async function beginSession(
  request: Request,
  userId: string,
  proof: "code" | "demonstration",
): Promise<Begun | null> {
  const done = await (
    await auth()
  ).api.beginSession({
    body: { userId },
    headers: senderHeaders(request),
    returnHeaders: true,
  });
  return done.response ? begun(request, userId, done.headers.getSetCookie(), proof) : null;
}

/** Ends the session of this browser; the cookies that take it away. */
export async function endSession(request: Request): Promise<readonly string[]> {
  const { headers } = await (await auth()).api.signOut({ headers: request.headers, returnHeaders: true });
  // The library also clears cookies that we never set.
  return headers.getSetCookie().filter((cookie) => cookie.startsWith(`${sessionCookieName(env())}=`));
}

/** A path that was asked for before signing in, if it is one of ours; empty when it is not, or is itself about signing in. */
export function wantedPath(returnTo: string | null): string {
  const path = localPath(returnTo, "");
  return /^\/[a-z]{2}(\/sign-.*)?$/.test(path) ? "" : path;
}

/** Where somebody goes after signing in: where they were, or where their work begins. */
export async function placeAfter(userId: string, returnTo: string, language: Language): Promise<string> {
  const person = await personOf(userId);
  const path = wantedPath(returnTo);
  if (!person) return `/${language}`;
  return path && !isOfOtherParty(person, path) ? path : firstPage(person, language);
}

async function begun(request: Request, userId: string, cookies: readonly string[], proof: string): Promise<Begun> {
  const before = sessionToken(request);
  await inTransaction(async (client) => {
    // The browser's former session ends: nobody goes on with an id from before.
    if (before) await client.query("DELETE FROM session WHERE token = $1", [before]);
    await recordEvent(client, { id: userId }, "session.begin", `user:${userId}`, { proof });
  });
  return { userId, cookies };
}

/** Only what the library writes beside the session; a cookie that came along must have no say in a new one. */
function senderHeaders(request: Request): Headers {
  const kept = ["x-sender-address", "user-agent"].map(
    (name) => [name, request.headers.get(name) ?? ""] as [string, string],
  );
  return new Headers(kept);
}

function isRefusal(error: unknown): null {
  if ((error as { statusCode?: number }).statusCode === 302) return null;
  throw error;
}

/** A mark that only we can make from a token: the browser that asked holds it, the mail does not. */
function markOf(token: string): string {
  return createHmac("sha256", env().secret).update(`browser\0${token}`).digest("base64url");
}

function isSameBrowser(request: Request, token: string): boolean {
  const held = Buffer.from(readCookie(request, cookieName(env(), "rapporteur-link")) ?? "");
  const right = Buffer.from(markOf(token));
  return held.length === right.length && timingSafeEqual(held, right);
}

function browserCookie(value: string, seconds: number): string {
  const secure = isSecure(env()) ? "; Secure" : "";
  return `${cookieName(env(), "rapporteur-link")}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
