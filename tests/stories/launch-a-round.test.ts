import { beforeAll, expect, test } from "vitest";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { useDatabase } from "../support/database.ts";
import { startServer, type TestServer, type Visit } from "../support/server.ts";

useDatabase();
let server: TestServer;
let officer: Visit & { readonly userId: string };

beforeAll(async () => {
  await loadDefinitions(null);
  server = await startServer();
  officer = await server.as("secretariat");
});

const facts = {
  version: "strategic-vision/v1",
  "title.en": "Reports for 2022 and 2023",
  "title.fr": "Rapports pour 2022 et 2023",
  "title.es": "Informes de 2022 y 2023",
  periodFrom: "2022-01-01",
  periodTo: "2023-12-31",
  timeZone: "Europe/Zurich",
  opensAt: "2025-01-15T09:00",
  dueAt: "2098-03-31T23:59",
  closesAt: "2099-04-30T23:59",
  referenceDate: "2025-01-15",
  eu: "in",
};
const newRound = "/en/secretariat/rounds/new";
const round = "/en/secretariat/rounds/strategic-vision-2023";

const preview = (changed: Partial<typeof facts> = {}) =>
  `${newRound}?${new URLSearchParams({ ...facts, ...changed, step: "preview" })}`;
const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });
/** The words of a page as a reader sees them. */
const read = async (visit: Visit, path: string, init?: RequestInit) => {
  const response = await visit(path, init);
  const html = await response.text();
  const words = html
    .replace(/^[^]*<main[^>]*>|<\/main>[^]*$/g, "")
    .replaceAll(/<!--.*?-->/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
  return { status: response.status, words, html };
};

test("the wing begins with how to begin", async () => {
  const { words } = await read(officer, "/en/secretariat");
  expect(words).toContain("There is no round yet");
});

test("a time that does not exist is said at its field, with everything that was typed kept", async () => {
  const { words, html } = await read(officer, preview({ dueAt: "2098-03-30T02:30" }));
  expect(words).toContain("This time does not exist in Europe/Zurich");
  expect(html).toContain('value="Rapports pour 2022 et 2023"');
});

test("the officer sees who will be asked, in each language, and nothing is launched by looking", async () => {
  expect((await read(officer, preview())).words).toContain("185 Parties will be asked.");
  expect((await read(officer, preview({ eu: "out" }))).words).toContain("184 Parties will be asked.");
  expect((await read(officer, preview().replace("/en/", "/fr/"))).words).toContain("185 Parties seront interrogées.");
  expect((await read(officer, preview().replace("/en/", "/es/"))).words).toContain("Se preguntará a 185 Partes.");
  expect(await readRound("strategic-vision-2023")).toBeNull();
});

test("fields that the form does not have are refused", async () => {
  const sent = { ...facts, id: "strategic-vision-2023", launchedBy: "somebody", publishedAt: "2020-01-01" };
  expect((await officer(newRound, form(sent))).status).toBe(400);
  expect(await readRound("strategic-vision-2023")).toBeNull();
});

test("the officer launches it, once, however often the button is pressed", async () => {
  const launch = form({ ...facts, id: "strategic-vision-2023" });
  const launched = await officer(newRound, launch);
  expect(launched.status).toBe(302);
  expect(launched.headers.get("location")).toBe(`${round}?done=launch`);
  const again = await read(officer, newRound, form({ ...facts, id: "strategic-vision-2023" }));
  expect(again).toMatchObject({ status: 400 });
  expect(again.words).toContain("There is a round named strategic-vision-2023 already.");
});

test("it is followed: every Party is silent, and the table can be narrowed by its address", async () => {
  const all = await read(officer, round);
  expect(all.words).toContain("0.0% of the Parties asked have submitted (0 of 185)");
  expect(all.words).toContain("185 of 185 Parties shown.");
  expect(all.words).toContain("31 March 2098, 23:59 (Europe/Zurich, UTC+2)");
  const some = await read(officer, `${round.replace("/en/", "/fr/")}?region=north-america&sort=party&order=descending`);
  expect(some.words).toContain("3 Parties affichées sur 185.");
  expect(some.words).toMatch(/Mexique.*États-Unis.*Canada/);
});

test("what is for the Secretariat looks to everyone else as if it were not there", async () => {
  const focalPoint = await server.as("focal_point", "KEN");
  const analyst = await server.as("analyst");
  for (const path of ["/en/secretariat", newRound, round, `${round}/close`, `${round}/publish`]) {
    expect((await server.visit(path)).status, path).toBe(302);
    for (const other of [focalPoint, analyst]) {
      expect((await other(path)).status, path).toBe(404);
      const posted = await other(path, form({ ...facts, id: "other" }));
      expect([404, 405], path).toContain(posted.status);
    }
  }
  expect((await readRound("strategic-vision-2023"))?.state).toBe("open");
});

test("it cannot be published while it takes answers; closed, it can, and then everyone reads what was asked", async () => {
  expect((await officer(`${round}/publish`, form({}))).status).toBe(409);
  expect((await server.visit("/en/surveys/strategic-vision/v1")).status).toBe(302);

  expect((await read(officer, `${round}/close`)).words).toContain("A closed round cannot be opened again.");
  expect((await officer(`${round}/close`, form({}))).headers.get("location")).toBe(`${round}?done=close`);
  expect((await officer(`${round}/close`, form({}))).status).toBe(409);
  expect((await officer(`${round}/publish`, form({}))).headers.get("location")).toBe(`${round}?done=publish`);

  const asked = await read(server.visit, "/fr/surveys/strategic-vision/v1");
  expect(asked.status).toBe(200);
  expect(asked.words).toContain("texte officiel");
  expect((await server.visit("/fr/surveys/strategic-vision/v2")).status).toBe(302);
  expect((await server.visit("/fr/surveys/strategic-vision/v9")).status).toBe(302);
});
