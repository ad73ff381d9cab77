import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { betterAuth } from "better-auth/minimal";
import { magicLink } from "better-auth/plugins/magic-link";
import { z } from "zod";
import { db, sql } from "../../io/db.server.ts";
import { env } from "../../io/env.server.ts";
import { log } from "../../io/log.server.ts";
import type { Deliver } from "./auth.server.ts";
import { endOfSession } from "./current-person.server.ts";
import { isSecure, sessionCookieName } from "./session-cookie.server.ts";
import { linkMinutes } from "./sign-in-mail.server.ts";

/** No session outlives this, however much it is used; that of an officer or administrator ends earlier (see endOfSession). */
const longestSession = 24 * 60 * 60;

/**
 * The accounts library on our tables: tokens, sessions and the signed cookie are its work. It is called from our own actions
 * alone, none of its addresses is served. Who may be an account is decided by administrators: nobody signs up.
 */
export function makeAuth() {
  const settings = env();
  return betterAuth({
    appName: "Rapporteur",
    baseURL: settings.origin,
    secret: settings.secret,
    database: prismaAdapter(db(), { provider: "postgresql", transaction: true }),
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (level, message) => (level === "error" ? log().error(message) : log().warn(message)),
    },
    session: { expiresIn: longestSession, disableSessionRefresh: true },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ["x-sender-address"] },
      cookies: {
        session_token: {
          name: sessionCookieName(settings),
          attributes: { secure: isSecure(settings), httpOnly: true, sameSite: "lax", path: "/" },
        },
      },
    },
    databaseHooks: { session: { create: { before: limitSession } } },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        storeToken: "hashed",
        generateToken: () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url"),
        sendMagicLink: ({ token, metadata }) => (metadata as { deliver: Deliver }).deliver(token),
      }),
      { id: "begin-session", endpoints: { beginSession } },
    ],
  });
}

/** Gives a session to somebody who proved themselves otherwise than by a link: the one-time code, the demonstration. */
const beginSession = createAuthEndpoint(
  { method: "POST", body: z.object({ userId: z.string() }), requireHeaders: true },
  async (context) => {
    const user = await context.context.internalAdapter.findUserById(context.body.userId);
    const session = user && (await context.context.internalAdapter.createSession(user.id));
    if (!session) return null;
    await setSessionCookie(context, { session, user });
    return user.id;
  },
);

/** A disabled account gets no session; others get one that ends by our rule and not by the library's. */
async function limitSession({ userId }: { userId: string }): Promise<false | { data: { expiresAt: Date } }> {
  const [person] = await sql<{ ends: Date }>(
    `WITH found AS (SELECT id AS user_id, now() AS created_at FROM "user" WHERE id = $1 AND disabled_at IS NULL)
     SELECT ${endOfSession} AS ends FROM found`,
    [userId],
  );
  return person ? { data: { expiresAt: person.ends } } : false;
}
