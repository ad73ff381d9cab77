import { beforeAll, describe, expect, test } from "vitest";
import type { ServerBuild } from "react-router";
import pg from "pg";
import { useDatabase } from "../support/database.ts";
import { builtPages, startServer, type TestServer } from "../support/server.ts";
import { listRoutes } from "./list-routes.ts";
import { makeWorld, type World } from "./world.ts";

// A request that may change something is ours or it is refused: at every address that has an action, by every method,
// whoever's cookie the browser adds to it.

const database = useDatabase();
let server: TestServer;
let build: ServerBuild;
let world: World;
beforeAll(async () => {
  [server, build] = [await startServer(), await builtPages()];
  world = await makeWorld();
});

/** How a foreign page, or a program that uses one's browser, could send a request. */
const foreign: Readonly<Record<string, Record<string, string>>> = {
  "a form of another site": { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  "a form of a neighbour on the same domain": { origin: "http://evil.localhost", "sec-fetch-site": "same-site" },
  "a page that hides its origin": { origin: "null", "sec-fetch-site": "cross-site" },
  "a page that hides its origin, in an old browser": { origin: "null" },
  "the same host on another port": { origin: "http://localhost:1" },
  "our host over another protocol": { origin: "https://localhost" },
  "no Origin, as if typed": { "sec-fetch-site": "none" },
  "no Origin, from another site": { "sec-fetch-site": "cross-site" },
  "our Origin as a lie of a cross-site request": { origin: "ours", "sec-fetch-site": "cross-site" },
};

function addresses(): string[] {
  const values: Record<string, string> = {
    language: "en",
    party: "KEN",
    round: "open",
    section: world.section,
    user: "test-analyst",
    response: world.response.KEN,
  };
  return listRoutes()
    .filter(({ id }) => build.routes[id]?.module.action)
    .map(({ path }) => path.replace(/:(\w+)/g, (_whole, name: string) => values[name] ?? "unknown"));
}

describe.each(Object.keys(foreign))("%s", (name) => {
  test("is refused everywhere and changes nothing", async () => {
    const headers = { ...foreign[name] };
    if (headers["origin"] === "ours") headers["origin"] = server.origin;
    const people = [
      await server.as("focal_point", "KEN"),
      await server.as("secretariat"),
      await server.as("administrator"),
    ];
    const before = await everything();
    expect(addresses().length).toBeGreaterThan(8);
    for (const path of addresses().flatMap((each) => [each, `${each}.data`])) {
      for (const { cookie } of people) {
        const body = new URLSearchParams({ intent: "end-sessions" });
        const answer = await server.bare(path, { method: "POST", headers: { ...headers, cookie }, body });
        expect([path, answer.status]).toEqual([path, 403]);
        await answer.body?.cancel();
      }
    }
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const answer = await server.bare(addresses()[0] ?? "", { method, headers });
      expect(answer.status).toBe(403);
    }
    expect(await everything()).toEqual(before);
  });
});

test("the API takes JSON alone, which no form of another site can send", async () => {
  const own = await server.as("contributor", "KEN");
  const path = `/api/responses/${world.response.KEN}/answers`;
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]) {
    const answer = await own(path, { method: "PATCH", headers: { "content-type": type }, body: "{}" });
    expect([type, answer.status]).toEqual([type, 403]);
  }
});

test("an address without an action takes no request that would change something", async () => {
  const own = await server.as("administrator");
  for (const path of ["/en", "/en/outbox", "/en/secretariat", "/en/unknown"]) {
    expect([path, (await own(path, { method: "POST" })).status >= 400]).toEqual([path, true]);
  }
});

/** Every table, as one word each: equal only if nothing changed. */
async function everything(): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: database.superuserUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const state: Record<string, string> = {};
    for (const { name } of rows) {
      const { rows: found } = await client.query<{ state: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS state FROM ${pg.escapeIdentifier(name)} t`,
      );
      state[name] = found[0]?.state ?? "";
    }
    return state;
  } finally {
    await client.end();
  }
}
