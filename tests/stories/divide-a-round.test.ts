import { beforeAll, expect, test } from "vitest";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { useDatabase } from "../support/database.ts";
import { readPage } from "../support/read-page.ts";
import { roundForm } from "../support/round-form.ts";
import { form } from "../support/send.ts";
import { startServer, type TestServer, type Visit } from "../support/server.ts";

useDatabase();
let server: TestServer;
let officer: Visit;

beforeAll(async () => {
  await loadDefinitions(null);
  server = await startServer();
  officer = await server.as("secretariat");
});

const groupings = "/en/secretariat/groupings";
const newRound = "/en/secretariat/rounds/new";

const landlocked = {
  grouping: "landlocked",
  "label.en": "Landlocked developing countries",
  "label.fr": "Pays en développement sans littoral",
  "label.es": "Países en desarrollo sin litoral",
  "source.en": "A list of the Secretariat",
  "source.fr": "Une liste du Secrétariat",
  "source.es": "Una lista de la Secretaría",
  asOf: "2026-01-01",
  groups: "landlocked,Landlocked,Sans littoral,Sin litoral",
  "rest.en": "With a coast",
  "rest.fr": "Avec littoral",
  "rest.es": "Con litoral",
  parties: "party,group\r\nBOL,landlocked\r\nUGA,landlocked",
};

test("the lists that come with the program are there, with their source and date", async () => {
  const { words } = await readPage(officer, groupings.replace("/en/", "/fr/"));
  expect(words).toContain("Pays les moins avancés");
  expect(words).toContain("13 décembre 2024");
  expect(words).toContain("39 Parties");
});

test("what is wrong in a list is said at its field, and everything that was typed is kept", async () => {
  const { status, words, html } = await readPage(
    officer,
    groupings,
    form({ ...landlocked, parties: "KNE,landlocked" }),
  );
  expect(status).toBe(400);
  expect(words).toContain("The register has no Party “KNE”.");
  expect(html).toContain('value="Pays en développement sans littoral"');
});

test("the officer adds a list from a file", async () => {
  const sent = new FormData();
  for (const [name, value] of Object.entries({ ...landlocked, parties: "" })) sent.set(name, value);
  sent.set("file", new File([landlocked.parties], "parties.csv", { type: "text/csv" }));
  const added = await officer(groupings, { method: "POST", body: sent });
  expect(added.headers.get("location")).toBe(`${groupings}?done=add`);
  expect((await readPage(officer, groupings)).words).toContain("Landlocked developing countries");
});

test("before a launch the officer sees how many Parties each group has; after it, the round keeps them", async () => {
  const chosen = [...Object.entries(roundForm), ["groupings", "landlocked"], ["groupings", "least-developed"]];
  const preview = await readPage(officer, `${newRound}?${new URLSearchParams([...chosen, ["step", "preview"]])}`);
  expect(preview.words).toContain("Landlocked 2");
  expect(preview.words).toContain("With a coast 183");
  expect(preview.words).toContain("Least developed countries 39");
  const launched = await officer(newRound, {
    method: "POST",
    body: new URLSearchParams([...chosen, ["id", "divided"]]),
  });
  expect(launched.headers.get("location")).toBe("/en/secretariat/rounds/divided?done=launch");
  expect((await readRound("divided"))?.groupings.map(({ grouping }) => grouping)).toEqual([
    "landlocked",
    "least-developed",
  ]);
});

test("results are divided by it, in words, and each number opens to its Parties", async () => {
  const indicator = "/es/rounds/divided/results/2.3.2";
  const { words } = await readPage(officer, indicator);
  expect(words).toContain("Países en desarrollo sin litoral");
  expect(words).toContain("Con litoral");
  const measure = `${indicator}/enough_info_to_implement`;
  const some = await readPage(officer, `${measure}?breakdown=landlocked&group=landlocked`);
  expect(some.words).toContain("Bolivia");
  expect(some.words).not.toContain("Albania");
  expect((await officer(`${measure}?breakdown=landlocked&group=none`)).status).toBe(404);
});

test("a list that is not there cannot be chosen", async () => {
  const chosen = [...Object.entries(roundForm), ["groupings", "unknown"], ["step", "preview"]];
  const { words } = await readPage(officer, `${newRound}?${new URLSearchParams(chosen)}`);
  expect(words).toContain("There is no grouping named unknown.");
});
