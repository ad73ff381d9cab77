import { beforeAll, describe, expect, test } from "vitest";
import { mintAllScope, mintPartyScope } from "../../app/core/access/scope.ts";
import { readDraft } from "../../app/features/responses/queries.server.ts";
import { readSubmission } from "../../app/features/responses/submissions.server.ts";
import { saveAnswers } from "../../app/features/responses/commands.server.ts";
import { requirePartyScope } from "../../app/features/accounts/guard.server.ts";
import { inScope, sql } from "../../app/io/db.server.ts";
import { op } from "../features/responses/open-round.ts";
import { useDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { makeWorld, type World } from "./world.ts";

// A Party's data is behind two walls, each of which holds alone: the guard, which gives a scope to nobody else, and the rows'
// own security in the database, which shows nothing outside of the scope.

useDatabase();
let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startServer();
  world = await makeWorld();
});

const tables = ["response", "answer", "answer_event", "conflict", "submission", "submission_answer"] as const;

describe("the rows alone", () => {
  test.each(tables)("of %s: nothing without a scope, nothing of another Party within one", async (table) => {
    expect(await sql(`SELECT * FROM ${table}`)).toEqual([]);
    const seen = await inScope(mintPartyScope("FRA", "anybody", "focal_point"), async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM ${table}`);
      return JSON.stringify(rows);
    });
    expect(seen).not.toContain(world.secret.KEN);
    expect(seen).not.toContain(world.response.KEN);
    if (table !== "conflict") expect(seen).not.toBe("[]");
  });

  test("hold a scope to its transaction: the next one on the same connection sees nothing", async () => {
    await inScope(mintAllScope(), (client) => client.query("SELECT 1"));
    const seen = await Promise.all(Array.from({ length: 40 }, () => sql("SELECT * FROM response")));
    expect(seen.flat()).toEqual([]);
  });

  test("answer the queries of another Party as if nothing were there, whatever id is named", async () => {
    const wrong = mintPartyScope("FRA", "anybody", "focal_point");
    expect(await readDraft(wrong, world.response.KEN)).toBeNull();
    expect(await readSubmission(wrong, world.receipt.KEN)).toBeNull();
    expect(await saveAnswers(wrong, world.response.KEN, "other-party", [op(world.item, "theirs")])).toBeNull();
    const right = await readDraft(mintPartyScope("KEN", "anybody", "contributor"), world.response.KEN);
    expect(JSON.stringify([...(right?.answers ?? [])])).toContain(world.secret.KEN);
  });
});

const ask = (cookie: string, party: string, path = `/en/parties/${party}`) =>
  requirePartyScope(new Request(`${server.origin}${path}`, { headers: { cookie } }), party).catch(
    (thrown: unknown) => thrown,
  );

describe("the guard alone", () => {
  test("gives a scope to those of the Party, and says who may submit", async () => {
    const contributor = await server.as("contributor", "KEN");
    const focal = await server.as("focal_point", "KEN");
    expect(await ask(contributor.cookie, "KEN")).toMatchObject({ scope: { party: "KEN", maySubmit: false } });
    expect(await ask(focal.cookie, "KEN")).toMatchObject({ scope: { party: "KEN", maySubmit: true } });
  });

  test("gives none to anybody else, before any row is looked at", async () => {
    const others = [
      await server.as("focal_point", "FRA"),
      await server.as("secretariat"),
      await server.as("analyst"),
      await server.as("administrator"),
    ];
    for (const { cookie } of others) {
      for (const party of ["KEN", "ZZZ", "ken", "", "KEN'--", "__proto__"]) {
        expect(await ask(cookie, party)).toMatchObject({ data: { problem: "not_found" }, init: { status: 404 } });
      }
    }
    expect(await ask("", "KEN")).toMatchObject({ status: 302 });
    expect(await ask("", "KEN", "/api/parties/KEN/receipts/x")).toMatchObject({ status: 401 });
  });

  test("follows appointments at once", async () => {
    const focal = await server.as("focal_point", "KEN");
    await sql("UPDATE appointment SET role = 'contributor' WHERE user_id = $1", [focal.userId]);
    expect(await ask(focal.cookie, "KEN")).toMatchObject({ scope: { maySubmit: false } });
    await sql("DELETE FROM appointment WHERE user_id = $1", [focal.userId]);
    expect(await ask(focal.cookie, "KEN")).toMatchObject({ init: { status: 404 } });
  });
});
