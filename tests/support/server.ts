import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import type { ServerBuild } from "react-router";
import { afterAll, inject } from "vitest";
import { prepare } from "../../bin/prepare.ts";
import type { Role } from "../../app/core/access/person.ts";
import { insertAppointment } from "../../app/features/accounts/commands.server.ts";
import { beginSession } from "../../app/features/accounts/sign-in.server.ts";
import { makeApp } from "../../app/http/app.ts";
import { inTransaction } from "../../app/io/db.server.ts";
import { env, setEnv } from "../../app/io/env.server.ts";

/** `fetch` on our server by path, as a browser of our pages would: with the Origin, without following redirects. */
export type Visit = (path: string, init?: RequestInit) => Promise<Response>;

export interface TestServer {
  readonly origin: string;
  /** Nobody in particular. */
  readonly visit: Visit;
  /** A request with the headers that are given and no others of ours. */
  readonly bare: Visit;
  /** Somebody of this role, signed in; the same person each time. A Party's role needs the Party (its row must be there). */
  as(role: Role, party?: string): Promise<Visit & { readonly cookie: string; readonly userId: string }>;
  stop(): Promise<void>;
}

/**
 * The real server with the built pages, on a free port and the database of this test file (call `useDatabase()` first).
 * Ends by itself after the file.
 *
 * @param origin the address people type, when it is not this port itself: behind a proxy.
 */
export async function startServer({ demonstration = false, origin: given = "" } = {}): Promise<TestServer> {
  const build = await builtPages();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = given || `http://localhost:${port}`;
  const settings = { ...env(), port, origin, demonstration };
  setEnv(settings);
  server.on("request", makeApp(settings, build));
  afterAll(() => stop(server));
  const visit = visitor(`http://127.0.0.1:${port}`, origin);
  return {
    origin,
    visit,
    bare: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init }),
    as: async (role, party = "") => {
      const userId = await somebody(role, party);
      const begun = await beginSession(new Request(origin), userId, "code");
      const cookie = begun?.cookies.map((each) => each.split(";", 1)[0]).join("; ") ?? "";
      return Object.assign(visitor(`http://127.0.0.1:${port}`, origin, cookie), { cookie, userId });
    },
    stop: () => stop(server),
  };
}

function visitor(address: string, origin: string, cookie = ""): Visit {
  return (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookie && !headers.has("cookie")) headers.set("cookie", cookie);
    if (init.method && init.method !== "GET" && !headers.has("origin")) headers.set("origin", origin);
    return fetch(address + path, { redirect: "manual", ...init, headers });
  };
}

/** An account with this one role; made when it is first asked for. */
async function somebody(role: Role, party: string): Promise<string> {
  const id = ["test", role, party].filter(Boolean).join("-");
  await inTransaction(async (client) => {
    await client.query(
      `INSERT INTO "user" (id, name, email, language, updated_at) VALUES ($1, $1, $1 || '@example.org', 'en', now())
       ON CONFLICT DO NOTHING`,
      [id],
    );
    await insertAppointment(client, id, role, party);
  });
  return id;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Built once for the run: a lock lets test files take turns. */
export async function builtPages(): Promise<ServerBuild> {
  const client = new pg.Client({ connectionString: inject("superuserUrl") });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(2)");
    prepare({ pages: true });
    const address = new URL("../../build/server/index.js", import.meta.url).href;
    return (await import(/* @vite-ignore */ address)) as ServerBuild;
  } finally {
    await client.end();
  }
}
