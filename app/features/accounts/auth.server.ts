import { db } from "../../io/db.server.ts";
import { env } from "../../io/env.server.ts";
import type { makeAuth } from "./make-auth.server.ts";

/** What whoever asks for a link does with its token: the library makes and keeps it, and mails nothing itself. */
export type Deliver = (token: string) => Promise<void>;

type Auth = ReturnType<typeof makeAuth>;

let made: { readonly on: readonly [unknown, unknown]; readonly auth: Auth } | null = null;

/**
 * The accounts library, made once for the database and the settings there are. It is loaded when somebody first signs in or
 * out: most processes that start (the shell, a save after a restart) never need its 40 MB.
 */
export async function auth(): Promise<Auth> {
  if (made?.on[0] === db() && made.on[1] === env()) return made.auth;
  const library = await import("./make-auth.server.ts");
  made = { on: [db(), env()], auth: library.makeAuth() };
  return made.auth;
}
