import { beforeAll, expect, test } from "vitest";
import { sql } from "../../app/io/db.server.ts";
import { useDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";

// Behind a proxy that ends TLS, the server itself speaks plain HTTP under another name. What people type is ORIGIN.

useDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ origin: "https://rapporteur.example" });
  await sql(`INSERT INTO "user" (id, name, email, updated_at) VALUES ('ada', 'Ada', 'ada@example.org', now())`);
});

const ask = (headers: Record<string, string>) =>
  server.bare("/en/sign-in", {
    method: "POST",
    headers,
    body: new URLSearchParams({ email: "ada@example.org", returnTo: "" }),
  });

test("forms work, whatever the proxy makes of host and protocol", async () => {
  const origin = { origin: "https://rapporteur.example" };
  expect((await ask(origin)).status).toBe(302);
  expect((await ask({ ...origin, "x-forwarded-host": "internal:8080", "x-forwarded-proto": "http" })).status).toBe(302);
  expect((await ask({ origin: "http://rapporteur.example" })).status).toBe(403);
});

test("links in mail and cookies are of the name and the protocol that people use", async () => {
  const answer = await ask({ origin: "https://rapporteur.example", "x-forwarded-host": "evil.example" });
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-rapporteur-link=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
  ]);
  expect(answer.headers.get("strict-transport-security")).toMatch(/^max-age=31536000/);
  const [mail] = await sql<{ text: string }>("SELECT text FROM mail LIMIT 1");
  expect(mail?.text).toContain("https://rapporteur.example/en/sign-in/confirm?token=");
});
