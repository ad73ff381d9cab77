import { beforeAll, describe, expect, test } from "vitest";
import { mintPartyScope } from "#app/core/access/scope.ts";
import type { SaveOp } from "#app/features/responses/inputs.ts";
import { draftOf, launch, op, publishFirstVersion } from "../features/responses/open-round.ts";
import { useDatabase } from "../support/database.ts";
import { form, patch as asPatch } from "../support/send.ts";
import { startServer, type TestServer, type Visit } from "../support/server.ts";

useDatabase();
let server: TestServer;
let kenya: Visit & { readonly userId: string };
let france: Visit;
let response = "";
let round = "";

beforeAll(async () => {
  await publishFirstVersion();
  server = await startServer();
  kenya = await server.as("focal_point", "KEN");
  france = await server.as("contributor", "FRA");
  round = await launch();
  response = (await draftOf(mintPartyScope("KEN", "ana", "focal_point"), round)).id;
});

const path = () => `/api/responses/${response}/answers`;
const patch = (visit: Visit, body: unknown, address = path()) => visit(address, asPatch(body));
const ops = (...list: SaveOp[]) => ({ clientId: "tab-00001", ops: list });

describe("saving over the API", () => {
  test("keeps answers and says what became of each", async () => {
    const saved = await patch(kenya, {
      ...ops(op("report_remarks", "Un café"), op("nowhere", "x")),
      person: kenya.userId,
    });
    expect(saved.status).toBe(200);
    expect(await saved.json()).toMatchObject({
      outcomes: [{ outcome: "applied", rev: 1 }, { outcome: "unknown_path" }],
    });
    const draft = (await (await kenya(path())).json()) as { answers: Record<string, unknown> };
    expect(draft.answers["report_remarks"]).toMatchObject({ value: "Un café", rev: 1, savedBy: { id: kenya.userId } });
  });

  test("is refused in JSON: to nobody, to another Party, to whoever signed in since", async () => {
    const nobody = await patch(server.visit, ops(op("exports", "yes")));
    expect([nobody.status, await nobody.json()]).toMatchObject([401, { problem: "sign_in_needed" }]);
    const theirs = await patch(france, ops(op("exports", "yes")));
    const unknown = await patch(france, ops(op("exports", "yes")), `/api/responses/${crypto.randomUUID()}/answers`);
    expect([theirs.status, await theirs.text()]).toEqual([404, await unknown.text()]);
    expect((await france(path())).status).toBe(404);
    const other = await patch(kenya, { ...ops(op("exports", "yes")), person: "somebody-else" });
    expect([other.status, await other.json()]).toMatchObject([409, { problem: "signed_in_as_another" }]);
  });

  test.each<[string, number, () => unknown]>([
    ["no JSON", 400, () => "{"],
    ["a list", 400, () => []],
    ["a key that is not in the contract", 400, () => ({ ...ops(op("exports", "no")), seq: 9 })],
    ["a save with a key of another row", 400, () => ops({ ...op("exports", "no"), rev: 99 } as SaveOp)],
    ["51 saves", 400, () => ops(...Array.from({ length: 51 }, () => op("exports", "no")))],
    ["no saves", 400, () => ops()],
    ["a key that reaches a prototype", 400, () => `{"clientId":"tab-00001","ops":[],"__proto__":{"polluted":1}}`],
    ["such a key inside a value", 400, () => ops(op("exports", { constructor: { prototype: 1 } }))],
    ["a thousand brackets", 400, () => `{"clientId":"tab-00001","ops":${"[".repeat(1000)}${"]".repeat(1000)}}`],
    ["300 KB", 413, () => ops(op("report_remarks", "x".repeat(300_000)))],
  ])("refuses %s, and keeps nothing of it", async (_name, status, body) => {
    const before = await (await kenya(path())).text();
    const refused = await patch(kenya, body());
    expect([refused.status, (await refused.json()) as object]).toEqual([
      status,
      { problem: status === 413 ? "too_large" : "bad_input", details: {} },
    ]);
    expect(await (await kenya(path())).text()).toBe(before);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("counts a body that does not say how long it is", async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 400; part += 1) controller.enqueue(new TextEncoder().encode(" ".repeat(1024)));
        controller.close();
      },
    });
    const init = {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit;
    expect((await kenya(path(), init)).status).toBe(413);
  });
});

const review = () => `/en/parties/KEN/rounds/${round}/review`;

describe("submitting over the web", () => {
  test("is for the focal point, and says so to a contributor", async () => {
    const contributor = await server.as("contributor", "KEN");
    const page = await (await contributor(review())).text();
    expect(page.includes("Only a focal point of your Party can submit. Ask test-focal_point-KEN.")).toBe(true);
    const refused = await contributor(review(), form({ intent: "submit", seq: "1", blanks: "0" }));
    expect(refused.status).toBe(403);
    expect((await refused.text()).includes("Ask the focal point of your Party")).toBe(true);
  });

  test("gives a receipt, whose file has the hash that is printed", async () => {
    await patch(kenya, ops(op("report_authority", "Wildlife Service"), op("exports", "no")));
    const { seq } = (await (await kenya(path())).json()) as { seq: number };
    const unconfirmed = await kenya(review(), form({ intent: "submit", seq: String(seq) }));
    expect(unconfirmed.status).toBe(422);
    const blanks = /(\d+) questions are left blank\. Nothing was submitted/.exec(await unconfirmed.text())?.[1] ?? "";
    const stale = await kenya(review(), form({ intent: "submit", seq: String(seq - 1), blanks }));
    expect([stale.status, (await stale.text()).includes("A colleague changed one answer")]).toEqual([412, true]);

    const done = await kenya(review(), form({ intent: "submit", seq: String(seq), blanks }));
    expect(done.status).toBe(302);
    const receipt = /receipts\/([A-Z0-9-]+)/.exec(done.headers.get("location") ?? "")?.[1] ?? "";
    const file = await kenya(`/api/parties/KEN/receipts/${receipt}`);
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="${receipt}.json"`);
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())).toString("hex");
    const page = await (await kenya(`/en/parties/KEN/rounds/${round}/receipts/${receipt}`)).text();
    expect(page.includes(hash)).toBe(true);
    expect((await france(`/api/parties/KEN/receipts/${receipt}`)).status).toBe(404);
    expect((await france(`/api/parties/FRA/receipts/${receipt}`)).status).toBe(404);
  });
});

test("the page of a section has its title and a plain word before the form arrives, and nothing of the form", async () => {
  const page = await (await kenya(`/fr/parties/KEN/rounds/${round}/sections/quotas`)).text();
  const words = [
    "Quotas d’exportation annuels",
    "Les questions sont en cours de chargement",
    "Le formulaire a besoin de JavaScript",
  ];
  expect(words.filter((each) => !page.includes(each))).toEqual([]);
  expect(page.includes("sd-question")).toBe(false);
});
