import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { disable, enable } from "../../../app/features/accounts/commands.server.ts";
import { sql } from "../../../app/io/db.server.ts";
import { env, setEnv } from "../../../app/io/env.server.ts";
import { beginSession } from "../../../app/features/accounts/sign-in.server.ts";
import { useDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

useDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.as("administrator");
  await sql("DELETE FROM session");
});
beforeEach(() => sql("DELETE FROM attempt"));
afterEach(() => sql("DELETE FROM session"));

const minutesLeft = async () => {
  const [row] = await sql<{ left: string }>("SELECT extract(epoch FROM expires_at - now()) / 60 AS left FROM session");
  return Math.round(Number(row?.left));
};

const written = async () => (await sql<{ updated_at: Date }>("SELECT updated_at FROM session"))[0]?.updated_at;

const age = (hours: number, minutes: number) =>
  sql(
    `UPDATE session SET created_at = now() - make_interval(hours => $1, mins => $2), updated_at = now() - interval '2 minutes'`,
    [hours, minutes],
  );

describe("a session", () => {
  test("ends when it has not been used: after an hour, for officers and administrators after half of one", async () => {
    const analyst = await server.as("analyst");
    expect(await minutesLeft()).toBe(60);
    await sql("DELETE FROM session");
    const officer = await server.as("secretariat");
    expect(await minutesLeft()).toBe(30);
    expect((await officer("/en/account")).status).toBe(200);
    await sql("UPDATE session SET expires_at = now() - interval '1 second'");
    expect((await officer("/en/account")).status).toBe(302);
    expect((await analyst("/en/account")).status).toBe(302);
  });

  test("goes on while it is used, and is written at most once a minute", async () => {
    const analyst = await server.as("analyst");
    const before = await written();
    await analyst("/en/account");
    expect(await written()).toEqual(before);
    await sql(
      "UPDATE session SET updated_at = now() - interval '2 minutes', expires_at = now() + interval '5 minutes'",
    );
    await analyst("/en/account");
    expect(await minutesLeft()).toBe(60);
  });

  test("ends a day after it began however much it is used; for officers and administrators half a day", async () => {
    const analyst = await server.as("analyst");
    await age(23, 50);
    await analyst("/en/account");
    expect(await minutesLeft()).toBe(10);
    await sql("DELETE FROM session");
    const officer = await server.as("secretariat");
    await age(11, 50);
    await officer("/en/account");
    expect(await minutesLeft()).toBe(10);
  });

  test("has a new id at each sign-in, and the browser's former one is dead", async () => {
    const first = await server.as("analyst");
    const before = first.cookie;
    const again = await beginSession(new Request(server.origin, { headers: { cookie: before } }), first.userId, "code");
    const after = again?.cookies[0]?.split(";", 1)[0] ?? "";
    expect(after).not.toBe(before);
    expect((await server.visit("/en/account", { headers: { cookie: before } })).status).toBe(302);
    expect((await server.visit("/en/account", { headers: { cookie: after } })).status).toBe(200);
  });

  test("cannot be chosen by whoever sends the cookie", async () => {
    const { cookie } = await server.as("analyst");
    const [, token = "", signature = ""] = /^rapporteur=(.+)\.(.+)$/.exec(cookie) ?? [];
    const [{ token: other } = { token: "" }] = await sql<{ token: string }>("SELECT token FROM session");
    expect(other).toBe(token);
    for (const forged of [token, `${token}.`, `${token}x.${signature}`, `x.${signature}`, `${token}.AAAA`, "%", ""]) {
      expect((await server.visit("/en/account", { headers: { cookie: `rapporteur=${forged}` } })).status).toBe(302);
    }
  });

  test("ends at the server when one signs out, and the cookie is taken back", async () => {
    const analyst = await server.as("analyst");
    const out = await analyst("/fr/sign-out", { method: "POST" });
    expect([out.status, out.headers.get("location")]).toEqual([303, "/fr"]);
    expect(out.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^rapporteur=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await analyst("/en/account")).status).toBe(302);
  });

  test("ends at once when the account is disabled, and does not come back when it is enabled", async () => {
    const analyst = await server.as("analyst");
    expect(await disable(analyst.userId, null)).toBeNull();
    expect((await analyst("/en/account")).status).toBe(302);
    expect(await enable(analyst.userId, null)).toBeNull();
    expect((await analyst("/en/account")).status).toBe(302);
  });

  test("of one's own can be seen and ended, another's cannot", async () => {
    const [here, there, officer] = [
      await server.as("analyst"),
      await server.as("analyst"),
      await server.as("secretariat"),
    ];
    const [mine] = await sql<{ id: string }>("SELECT id FROM session WHERE user_id = $1 ORDER BY created_at DESC", [
      here.userId,
    ]);
    const [theirs] = await sql<{ id: string }>("SELECT id FROM session WHERE user_id = $1", [officer.userId]);
    const end = (session: string | undefined) =>
      here("/en/account", {
        method: "POST",
        body: new URLSearchParams({ intent: "end-session", session: session ?? "" }),
      });
    await end(theirs?.id);
    expect((await officer("/en/account")).status).toBe(200);
    await end(mine?.id);
    expect((await there("/en/account")).status).toBe(302);
    expect((await here("/en/account")).status).toBe(200);
  });

  test("of all browsers end together", async () => {
    const [here, there] = [await server.as("analyst"), await server.as("analyst")];
    await here("/en/account", { method: "POST", body: new URLSearchParams({ intent: "end-sessions" }) });
    expect([(await here("/en/account")).status, (await there("/en/account")).status]).toEqual([302, 302]);
  });
});

test("a page asks the database once who reads it, however many parts of the page want to know", async () => {
  const analyst = await server.as("analyst");
  const { pool } = (globalThis as unknown as { rapporteurDatabase: { pool: { query: (asked: unknown) => unknown } } })
    .rapporteurDatabase;
  const asked: unknown[] = [];
  const query = pool.query;
  pool.query = function (this: unknown, ...given: [unknown]) {
    asked.push(given[0]);
    return query.apply(this, given);
  };
  try {
    await (await analyst("/en/account")).text();
    await (await analyst("/en/account.data")).text();
  } finally {
    pool.query = query;
  }
  expect(asked.filter((each) => JSON.stringify(each).includes("s.token = $1"))).toHaveLength(2);
});

describe("the cookie", () => {
  test("is for this server alone, out of reach of scripts and of foreign forms", async () => {
    const begun = await beginSession(new Request(server.origin), "test-administrator", "code");
    expect(begun?.cookies).toEqual([
      expect.stringMatching(/^rapporteur=[^;]+; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  test("is bound to the host and to TLS where there is TLS", async () => {
    const before = env();
    setEnv({ ...before, origin: "https://rapporteur.example" });
    const begun = await beginSession(new Request("https://rapporteur.example"), "test-administrator", "code");
    setEnv(before);
    const [cookie = ""] = begun?.cookies ?? [];
    expect(cookie.split("; ").slice(1).sort()).toEqual([
      "HttpOnly",
      "Max-Age=86400",
      "Path=/",
      "SameSite=Lax",
      "Secure",
    ]);
    expect(cookie).toMatch(/^__Host-rapporteur=/);
  });
});
