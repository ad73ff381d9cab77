import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ServerBuild } from "react-router";
import { sql } from "../../app/io/db.server.ts";
import { useDatabase } from "../support/database.ts";
import { builtPages, startServer, type TestServer, type Visit } from "../support/server.ts";
import { expectations, visitors, type Meets, type Row, type Visitor } from "./expectations.ts";
import { listRoutes } from "./list-routes.ts";
import { makeWorld, parties, type PartyOfWorld, type World } from "./world.ts";

useDatabase();

let world: World;
let server: TestServer;
let build: ServerBuild;
const seats = new Map<string, Visit>();

beforeAll(async () => {
  [server, build] = [await startServer(), await builtPages()];
  world = await makeWorld();
  for (const party of parties)
    for (const visitor of visitors) seats.set(`${visitor} ${party}`, await seat(visitor, party));
}, 120_000);

beforeEach(() => sql("DELETE FROM attempt"));

/** Somebody as seen from a Party: "other Party" is the focal point of the other one. */
async function seat(visitor: Visitor, party: PartyOfWorld): Promise<Visit> {
  const other = parties.find((each) => each !== party);
  switch (visitor) {
    case "anonymous":
      return server.visit;
    case "contributor":
      return server.as("contributor", party);
    case "focal point":
      return server.as("focal_point", party);
    case "other Party":
      return server.as("focal_point", other);
    default:
      return server.as(visitor);
  }
}

describe("the table", () => {
  const rows = new Set(expectations.map(({ method, path }) => `${method} ${path}`));

  test("has a row for every route of the program, and for every route that changes something a second", () => {
    const missing = listRoutes()
      .filter(({ isLayout }) => !isLayout)
      .flatMap(({ path, id }) => {
        const changes = build.routes[id]?.module.action !== undefined;
        const isTried = expectations.some((row) => row.path === path && row.method !== "GET");
        return [...(rows.has(`GET ${path}`) ? [] : [`GET ${path}`]), ...(changes && !isTried ? [`POST ${path}`] : [])];
      });
    expect(missing, "Routes without a row in tests/doors/expectations.ts").toEqual([]);
  });

  test("has no row of a route that is gone", () => {
    const paths = new Set(listRoutes().map(({ path }) => path));
    expect(expectations.map(({ path }) => path).filter((path) => !paths.has(path))).toEqual([]);
  });

  test("names every route that the build serves", () => {
    const listed = new Set(listRoutes().map(({ id }) => id));
    expect(Object.keys(build.routes).filter((id) => id !== "root" && !listed.has(id))).toEqual([]);
  });
});

describe.each(parties)("the doors, with the addresses of %s", (party) => {
  describe.each(
    expectations.map(
      (row) =>
        [
          `${row.method} ${row.path}${row.round ? ` (${row.round})` : ""}${row.snapshot ? ` (${row.snapshot})` : ""}`,
          row,
        ] as const,
    ),
  )("%s", (_name, row) => {
    test.each(visitors)("%s", async (visitor) => {
      const visit = row.path.endsWith("/sign-out") ? await seat(visitor, party) : seats.get(`${visitor} ${party}`)!;
      const path = addressOf(row, party);
      await check(await visit(path, requestOf(row)), row.meets[visitor], visitor, party, row, false);
      if (row.path === "/") return;
      const twin = row.path.endsWith("/sign-out") ? await seat(visitor, party) : visit;
      await check(await twin(dataTwin(path), requestOf(row)), row.meets[visitor], visitor, party, row, true);
    });
  });
});

/** Whether an answer is what the table says, and keeps every secret that is not this visitor's. */
async function check(
  response: Response,
  meets: Meets,
  visitor: Visitor,
  party: PartyOfWorld,
  row: Row,
  isTwin: boolean,
): Promise<void> {
  const body = await response.text();
  const location = response.headers.get("location") ?? (response.status === 202 ? body : null);
  const isApi = row.path.startsWith("/api/");
  expect(nameOf(response.status, location, isApi, isTwin), body.slice(0, 300)).toBe(meets);
  const own =
    visitor === "contributor" || visitor === "focal point"
      ? [party]
      : visitor === "other Party"
        ? [otherOf(party)]
        : [];
  // Whoever may see the results of an open round may see what was submitted in it.
  const seesResults = (visitor === "analyst" || visitor === "secretariat") && row.path.includes("rounds/:round");
  for (const each of parties) {
    if (!own.includes(each) && !seesResults) expect(body).not.toContain(world.secret[each]);
  }
  if (isTwin || meets === "in") return;
  expect(response.headers.get("cache-control")).toMatch(/no-store/);
  expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
  expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
}

const otherOf = (party: PartyOfWorld): PartyOfWorld => (party === "KEN" ? "FRA" : "KEN");

function nameOf(status: number, location: string | null, isApi: boolean, isTwin: boolean): string {
  if (status === 200) return "ok";
  if (status === 404) return "no";
  if (status === 400) return "bad";
  if (isApi && status === 401) return "in";
  const redirects = isTwin ? [202, 302, 303] : [302, 303];
  if (redirects.includes(status)) return location?.includes("/sign-in?returnTo=") ? "in" : "go";
  return String(status);
}

function addressOf(row: Row, party: PartyOfWorld): string {
  const values: Record<string, string> = {
    language: "en",
    party,
    round: row.round ?? "open",
    section: world.section,
    receipt: world.receipt[party],
    response: world.response[party],
    indicator: world.indicator,
    measure: world.measure,
    survey: "strategic-vision",
    version: "v1",
    file: "results.json",
    snapshot: `${row.snapshot ?? "published"}-1`,
    snapshotFile: `${row.snapshot ?? "published"}-1.json`,
    user: "test-analyst",
    item: "category",
  };
  return row.path
    .replace(/:(\w+)/g, (_whole, name: string) => values[name] ?? `no-value-for-${name}`)
    .replace("*", "unknown");
}

function requestOf({ method, send = {} }: Row): RequestInit {
  if (method === "GET") return {};
  if (send !== "save") return { method, body: new URLSearchParams(send) };
  const op = {
    opId: randomUUID(),
    path: world.item,
    baseRev: 1,
    value: "of the matrix",
    raw: null,
    reason: null,
    settles: null,
  };
  return {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ clientId: "matrix-client", ops: [{ ...op, clientAt: null }] }),
  };
}

/** The address at which the browser's router asks for a page's data. */
function dataTwin(path: string): string {
  return `${path}.data`;
}

describe("what another Party has and what nobody has look the same", () => {
  const doors = expectations.filter(
    ({ method, path, meets }) => method === "GET" && /:party|:response/.test(path) && meets["other Party"] === "no",
  );

  test.each(doors.map((row) => [row.path, row] as const))("%s", async (_path, row) => {
    const visit = seats.get("other Party KEN")!;
    const address = addressOf(row, "KEN");
    const nowhere = address
      .replace("KEN", "ZZZ")
      .replace(world.response.KEN, randomUUID())
      .replace(world.receipt.KEN, "AAAA-AAAA");
    const [real, unreal] = await Promise.all([face(visit, address), face(visit, nowhere)]);
    expect(real).toEqual(unreal);
    if (row.path.startsWith("/api/")) return;
    const unknown = await face(visit, "/en/there/is/nothing/here");
    expect([real.status, shownIn(real.body)]).toEqual([unknown.status, shownIn(unknown.body)]);
  });
});

/** All of an answer but its nonce and its own address. */
async function face(visit: Visit, path: string) {
  const response = await visit(path);
  const text = await response.text();
  const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? "no nonce";
  const params = path.split("/").filter((part) => /^(KEN|ZZZ|[0-9a-f-]{36}|[A-Z0-9]+(-[A-Z0-9]+)+)$/.test(part));
  const plain = [nonce, path, path.slice(3), encodeURIComponent(path), ...params].reduce(
    (body, part) => body.replaceAll(part, "…"),
    text,
  );
  const headers = [...response.headers].filter(
    ([name]) => !["date", "content-security-policy", "content-length"].includes(name),
  );
  return { status: response.status, headers, body: plain };
}

/** What a person sees of a page. */
function shownIn(body: string): string {
  return /<body>([\s\S]*?)<script/.exec(body)?.[1]?.replaceAll(/href="[^"]*"/g, "") ?? body;
}
