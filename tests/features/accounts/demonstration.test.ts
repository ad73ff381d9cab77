import { beforeAll, expect, test } from "vitest";
import { sql } from "../../../app/io/db.server.ts";
import { env, setEnv } from "../../../app/io/env.server.ts";
import { useDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

useDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ demonstration: true });
  await sql(
    `INSERT INTO "user" (id, name, email, updated_at, disabled_at)
     VALUES ('demo-kim', 'Kim', 'kim@example.org', now(), NULL), ('demo-gone', 'Gone', 'gone@example.org', now(), now()),
            ('real', 'Real', 'real@example.org', now(), NULL)`,
  );
  await sql("INSERT INTO appointment (user_id, role) VALUES ('demo-kim', 'analyst'), ('real', 'administrator')");
});

const be = (person: string, returnTo = "") =>
  server.visit("/fr/sign-in/as", { method: "POST", body: new URLSearchParams({ person, returnTo }) });

test("its people can be chosen on the sign-in page, by a button that works without script", async () => {
  const page = await (await server.visit("/en/sign-in")).text();
  expect(page).toContain('name="person" value="demo-kim"');
  expect(page).not.toContain("demo-gone");
  expect(page).not.toContain("real@example.org");
  expect(page).toContain("Every answer, person and result here is invented.");
});

test("one is that person at once, and lands where their work begins", async () => {
  const answer = await be("demo-kim");
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/rounds"]);
  const cookie = answer.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
  expect(await (await server.visit("/en/account", { headers: { cookie } })).text()).toContain("kim@example.org");
});

test("a page of somebody else's Party is not where one lands", async () => {
  expect((await be("demo-kim", "/fr/parties/KEN")).headers.get("location")).toBe("/fr/rounds");
  expect((await be("demo-kim", "/fr/rounds/x/results")).headers.get("location")).toBe("/fr/rounds/x/results");
});

test("nobody real, disabled or unknown can be chosen", async () => {
  for (const person of ["real", "demo-gone", "demo-nobody", ""]) expect((await be(person)).status).toBe(404);
});

test("its messages can be read by whoever is at the machine, and by nobody once mail is sent", async () => {
  expect((await server.visit("/en/outbox")).status).toBe(200);
  const before = env();
  setEnv({ ...before, smtpUrl: "smtp://localhost" });
  expect((await server.visit("/en/outbox")).status).toBe(404);
  setEnv(before);
});
