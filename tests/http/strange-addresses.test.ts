import { beforeAll, expect, test } from "vitest";
import { useDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";

useDatabase();
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

test.each([
  "/en/rounds/%00/results",
  "/en/rounds/a%00b/results/1.1.1/x?segment=%00",
  "/en/snapshots/%00",
  "/api/snapshots/%00.json",
  "/api/rounds/%00/results.csv",
])("an address with a character that no name has is an unknown one: %s", async (path) => {
  expect((await server.visit(path)).status).toBe(404);
});
