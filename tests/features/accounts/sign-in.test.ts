import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../../app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

useDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await sql(
    `INSERT INTO "user" (id, name, email, language, updated_at, disabled_at)
     VALUES ('ada', 'Ada', 'ada@example.org', 'en', now(), NULL), ('gone', 'Gone', 'gone@example.org', 'en', now(), now())`,
  );
});
beforeEach(() => sql("DELETE FROM attempt"));
afterEach(async () => {
  await sql("DELETE FROM session");
  await sql("DELETE FROM mail");
});

const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });
const ask = (email: string, returnTo = "") => server.visit("/en/sign-in", form({ email, returnTo }));
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(";", 1)[0])
    .join("; ");
const follow = (token: string, cookie: string, more: Record<string, string> = {}) =>
  server.visit("/en/sign-in/confirm", { ...form({ token, ...more }), headers: { cookie } });
const sessions = async () => (await sql("SELECT FROM session WHERE user_id = 'ada'")).length;

/** Asks for a link and reads it from the mail: the browser's mark, and the link's token. */
async function askAndRead(email = "ada@example.org", returnTo = "") {
  const asked = await ask(email, returnTo);
  expect(asked.status).toBe(302);
  const [mail] = await sql<{ text: string }>(`SELECT text FROM mail WHERE "to" = $1 ORDER BY created_at DESC LIMIT 1`, [
    email,
  ]);
  const link = new URL(/http\S+/.exec(mail?.text ?? "")?.[0] ?? "");
  return { link, token: link.searchParams.get("token") ?? "", browser: cookieOf(asked) };
}

describe("a link", () => {
  test("signs in by its button, once, and leads back to where one was", async () => {
    const { link, token, browser } = await askAndRead("ada@example.org", "/en/account?saved");
    expect(link.origin).toBe(server.origin);
    const done = await follow(token, browser, { returnTo: link.searchParams.get("returnTo") ?? "" });
    expect([done.status, done.headers.get("location")]).toEqual([303, "/en/account?saved"]);
    const account = await server.visit("/en/account", { headers: { cookie: cookieOf(done) } });
    expect([account.status, await account.text()]).toEqual([200, expect.stringContaining("ada@example.org")]);
    expect((await follow(token, browser)).status).toBe(410);
    expect(await sessions()).toBe(1);
  });

  test("is not used up by being opened, as programs that scan mail do, and opening it signs nobody in", async () => {
    const { link, token, browser } = await askAndRead();
    for (const method of ["GET", "HEAD", "GET"]) {
      const opened = await server.visit(link.pathname + link.search, { method });
      expect([opened.status, opened.headers.getSetCookie()]).toEqual([200, []]);
    }
    expect(await sessions()).toBe(0);
    expect((await follow(token, browser)).status).toBe(303);
  });

  test("pressed twice at once begins one session", async () => {
    const { token, browser } = await askAndRead();
    const both = await Promise.all([1, 2, 3, 4].map(() => follow(token, browser)));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410]);
    expect(await sessions()).toBe(1);
  });

  test("ends when a newer one is asked for the same address", async () => {
    const older = await askAndRead();
    const newer = await askAndRead();
    expect((await follow(older.token, older.browser)).status).toBe(410);
    expect((await follow(newer.token, newer.browser)).status).toBe(303);
  });

  test("ends after ten minutes", async () => {
    const { link, token, browser } = await askAndRead();
    const [row] = await sql<{ minutes: number }>(
      "SELECT extract(epoch FROM expires_at - now()) / 60 AS minutes FROM verification",
    );
    expect(Number(row?.minutes)).toBeCloseTo(10, 0);
    await sql("UPDATE verification SET expires_at = now() - interval '1 second'");
    expect((await server.visit(link.pathname + link.search)).status).toBe(410);
    expect((await follow(token, browser)).status).toBe(410);
    expect(await sessions()).toBe(0);
  });

  test("opened in another browser asks first, and says whose account it is", async () => {
    const { link, token } = await askAndRead();
    const page = await (await server.visit(link.pathname + link.search)).text();
    expect(page).toContain("Did you ask for this link?");
    expect(page).toContain("ada@example.org");
    expect((await follow(token, "rapporteur-link=another")).status).toBe(410);
    expect(await sessions()).toBe(0);
    expect((await follow(token, "", { elsewhere: "yes" })).status).toBe(303);
  });

  test("is kept as a hash, and altered or invented opens nothing", async () => {
    const { token, browser } = await askAndRead();
    const kept = await sql("SELECT * FROM verification");
    expect(JSON.stringify(kept)).not.toContain(token);
    for (const wrong of [
      `${token}x`,
      token.slice(1),
      token.toLowerCase(),
      "A".repeat(43),
      "",
      "'; DROP TABLE session",
    ]) {
      expect((await follow(wrong, browser, { elsewhere: "yes" })).status).toBe(410);
    }
    expect(await sessions()).toBe(0);
  });

  test("of somebody disabled meanwhile opens nothing", async () => {
    const { token, browser } = await askAndRead();
    await sql(`UPDATE "user" SET disabled_at = now() WHERE id = 'ada'`);
    expect((await follow(token, browser)).status).toBe(410);
    await sql(`UPDATE "user" SET disabled_at = NULL WHERE id = 'ada'`);
    expect(await sessions()).toBe(0);
  });

  test("leads nowhere but here afterwards", async () => {
    for (const returnTo of ["//evil.example", "/\\evil.example", "https://evil.example", "/en/../..//evil.example"]) {
      const { token, browser } = await askAndRead("ada@example.org", returnTo);
      expect((await follow(token, browser, { returnTo })).headers.get("location")).toBe("/en");
    }
  });
});

/** Everything of an answer but what is random in every answer. */
async function faceOf(response: Response) {
  const headers = [...response.headers].filter(([name]) => !["date", "content-security-policy"].includes(name));
  const cookies = headers.map(([name, value]) => [
    name,
    value.replace(/rapporteur-link=[\w-]{43}/, "rapporteur-link=…"),
  ]);
  return { status: response.status, cookies, body: await response.text() };
}

const time = async (email: string) => {
  const start = performance.now();
  await ask(email);
  return performance.now() - start;
};

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const statuses = async (email: string) => {
  const all = [];
  for (let count = 0; count < 6; count++) all.push((await ask(email)).status);
  return all;
};

describe("whether an address has an account", () => {
  test("cannot be read from the answer", async () => {
    const known = await faceOf(await ask("ada@example.org"));
    expect(await faceOf(await ask("nobody@example.org"))).toEqual(known);
    expect(await faceOf(await ask("gone@example.org"))).toEqual(known);
    expect(await sql(`SELECT "to" FROM mail`)).toEqual([{ to: "ada@example.org" }]);
  });

  test("cannot be read from its time", async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 6; round++) {
      await sql("DELETE FROM attempt");
      const pairs = Array.from({ length: 4 }, () => [time("ada@example.org"), time("nobody@example.org")] as const);
      for (const [known, unknown] of pairs) {
        times.known.push(await known);
        times.unknown.push(await unknown);
      }
    }
    expect(Math.min(...times.known, ...times.unknown)).toBeGreaterThan(395);
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(40);
  });

  test("cannot be read from the limit", async () => {
    const known = await statuses("ada@example.org");
    expect(known).toEqual([302, 302, 302, 302, 302, 429]);
    expect(await statuses("nobody@example.org")).toEqual(known);
    const [attempt] = await sql("SELECT string_agg(subject, ' ') AS all FROM attempt");
    expect(attempt?.["all"]).not.toContain("example.org");
  });
});

test("what is not an address is told so, and kept in its field", async () => {
  const answer = await server.visit("/fr/sign-in", form({ email: "pas une adresse", returnTo: "" }));
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('value="pas une adresse"')]);
});

test("a form that sets more than it offers is refused", async () => {
  const answer = await server.visit("/en/sign-in", form({ email: "ada@example.org", role: "administrator" }));
  expect(answer.status).toBe(400);
  expect(await sql("SELECT FROM mail")).toEqual([]);
});

test("nobody can be made out of nothing: the demonstration's way in does not exist here", async () => {
  expect((await server.visit("/en/sign-in/as", form({ person: "ada" }))).status).toBe(404);
  expect((await server.visit("/en/sign-in/as", form({ person: "demo-ada" }))).status).toBe(404);
});
