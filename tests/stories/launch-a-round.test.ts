import { beforeAll, expect, test } from "vitest";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { useDatabase } from "../support/database.ts";
import { readPage } from "../support/read-page.ts";
import { roundForm } from "../support/round-form.ts";
import { form } from "../support/send.ts";
import { startServer, type TestServer, type Visit } from "../support/server.ts";

useDatabase();
let server: TestServer;
let officer: Visit & { readonly userId: string };

beforeAll(async () => {
  await loadDefinitions(null);
  server = await startServer();
  officer = await server.as("secretariat");
});

const newRound = "/en/secretariat/rounds/new";
const round = "/en/secretariat/rounds/strategic-vision-2023";

const preview = (changed: Partial<typeof roundForm> = {}) =>
  `${newRound}?${new URLSearchParams({ ...roundForm, ...changed, step: "preview" })}`;

test("the wing begins with how to begin", async () => {
  const { words } = await readPage(officer, "/en/secretariat");
  expect(words).toContain("There is no round yet");
});

test("a time that does not exist is said at its field, with everything that was typed kept", async () => {
  const { words, html } = await readPage(officer, preview({ dueAt: "2098-03-30T02:30" }));
  expect(words).toContain("This time does not exist in Europe/Zurich");
  expect(html).toContain('value="Rapports pour 2022 et 2023"');
});

test("the officer sees who will be asked, in each language, and nothing is launched by looking", async () => {
  expect((await readPage(officer, preview())).words).toContain("185 Parties will be asked.");
  expect((await readPage(officer, preview({ eu: "out" }))).words).toContain("184 Parties will be asked.");
  expect((await readPage(officer, preview().replace("/en/", "/fr/"))).words).toContain(
    "185 Parties seront interrogées.",
  );
  expect((await readPage(officer, preview().replace("/en/", "/es/"))).words).toContain("Se preguntará a 185 Partes.");
  expect(await readRound("strategic-vision-2023")).toBeNull();
});

test("fields that the form does not have are refused", async () => {
  const sent = { ...roundForm, id: "strategic-vision-2023", launchedBy: "somebody", publishedAt: "2020-01-01" };
  expect((await officer(newRound, form(sent))).status).toBe(400);
  expect(await readRound("strategic-vision-2023")).toBeNull();
});

test("the officer launches it, once, however often the button is pressed", async () => {
  const launch = form({ ...roundForm, id: "strategic-vision-2023" });
  const launched = await officer(newRound, launch);
  expect(launched.status).toBe(302);
  expect(launched.headers.get("location")).toBe(`${round}?done=launch`);
  const again = await readPage(officer, newRound, form({ ...roundForm, id: "strategic-vision-2023" }));
  expect(again).toMatchObject({ status: 400 });
  expect(again.words).toContain("There is a round named strategic-vision-2023 already.");
});

test("it is followed: every Party is silent, and the table can be narrowed by its address", async () => {
  const all = await readPage(officer, round);
  expect(all.words).toContain("0.0% of the Parties asked have submitted (0 of 185)");
  expect(all.words).toContain("185 of 185 Parties shown.");
  expect(all.words).toContain("31 March 2098, 23:59 (Europe/Zurich, UTC+2)");
  const some = await readPage(
    officer,
    `${round.replace("/en/", "/fr/")}?region=north-america&sort=party&order=descending`,
  );
  expect(some.words).toContain("3 Parties affichées sur 185.");
  expect(some.words).toMatch(/Mexique.*États-Unis.*Canada/);
});

test("what is for the Secretariat looks to everyone else as if it were not there", async () => {
  const focalPoint = await server.as("focal_point", "KEN");
  const analyst = await server.as("analyst");
  const acts = ["close", "corrections", "freeze", "publish"].map((act) => `${round}/${act}`);
  for (const path of ["/en/secretariat", newRound, round, ...acts]) {
    expect((await server.visit(path)).status, path).toBe(302);
    for (const other of [focalPoint, analyst]) {
      expect((await other(path)).status, path).toBe(404);
      const posted = await other(path, form({ ...roundForm, id: "other" }));
      expect([404, 405], path).toContain(posted.status);
    }
  }
  expect((await readRound("strategic-vision-2023"))?.state).toBe("open");
});

test("it cannot be published while it takes answers; closed and frozen, it can, and then everyone reads what was asked", async () => {
  expect((await officer(`${round}/publish`, form({}))).status).toBe(409);
  expect((await server.visit("/en/surveys/strategic-vision/v1")).status).toBe(302);

  expect((await readPage(officer, `${round}/close`)).words).toContain("A closed round cannot be opened again.");
  expect((await officer(`${round}/close`, form({}))).headers.get("location")).toBe(`${round}?done=close`);
  expect((await officer(`${round}/close`, form({}))).status).toBe(409);
  expect((await officer(`${round}/publish`, form({}))).status).toBe(409);
  expect((await officer(`${round}/freeze`, form({}))).headers.get("location")).toBe(`${round}?done=freeze`);
  expect((await readPage(officer, `${round}/publish`)).words).toContain("Publish snapshot 1 of this round?");
  expect((await officer(`${round}/publish`, form({}))).headers.get("location")).toBe(`${round}?done=publish`);
  expect((await officer(`${round}/publish`, form({}))).status).toBe(409);

  const asked = await readPage(server.visit, "/fr/surveys/strategic-vision/v1");
  expect(asked.status).toBe(200);
  expect(asked.words).toContain("texte officiel");
  expect((await server.visit("/fr/surveys/strategic-vision/v2")).status).toBe(302);
  expect((await server.visit("/fr/surveys/strategic-vision/v9")).status).toBe(302);
});
