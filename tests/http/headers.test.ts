import { beforeAll, expect, test } from "vitest";
import { useDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";

useDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});

test("a page allows only its own scripts, by a nonce that is new each time", async () => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await server.visit("/en")).headers.get("content-security-policy") ?? ""),
  );
  expect(policies[0]).not.toEqual(policies[1]);
  expect(policies[0]).toContain("default-src 'none'");
  expect(policies[0]).not.toMatch(/unsafe/);
});
