import { beforeAll, expect, test } from "vitest";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import { makeGoldenRound } from "../../golden/make-golden-round.ts";
import { useDatabase } from "../../support/database.ts";
import { startServer, type TestServer, type Visit } from "../../support/server.ts";

useDatabase();
let server: TestServer;
let analyst: Visit;

beforeAll(async () => {
  await makeGoldenRound();
  server = await startServer();
  analyst = await server.as("analyst");
});

test("a round that is not published is not there, but for the Secretariat and analysts", async () => {
  const paths = ["results", "results/1.1.1", "results/1.1.1/enough", "downloads"].map(
    (end) => `/en/rounds/golden/${end}`,
  );
  for (const path of [...paths, "/api/rounds/golden/results.csv"]) {
    expect((await server.visit(path)).status, path).toBe(404);
    expect((await analyst(path)).status, path).toBe(200);
  }
});

test.each([
  ["en", "of 2 Parties that answered; 6 were asked.", "50.0%", "20.0% to 80.0%", "Invented answers."],
  [
    "fr",
    "sur 2 Parties qui ont répondu\u202f; 6 ont été interrogées.",
    "50,0\u202f%",
    "de 20,0\u202f% à 80,0\u202f%",
    "Réponses inventées.",
  ],
  [
    "es",
    "de 2 Partes que respondieron; se preguntó a 6.",
    "50,0\u00a0%",
    "de 20,0\u00a0% a 80,0\u00a0%",
    "Respuestas inventadas.",
  ],
])("in %s a result has its figure, base and range, and says that it is invented", async (language, ...said) => {
  const page = await textOf(analyst, `/${language}/rounds/golden/results/1.1.1`);
  for (const words of said) expect(page).toContain(words);
});

test("where nobody answered there is no figure, and never a 0", async () => {
  const page = await textOf(analyst, "/en/rounds/golden/results/1.1.2");
  // No Party of the union's group gave studies.
  expect(page).toMatch(/European Union<svg.*?<\/svg><\/th><td class="number strong">–<\/td>/s);
});

test("what is measured and what is not is said of every indicator", async () => {
  const page = await textOf(analyst, "/en/rounds/golden/results");
  expect(page).toContain("/en/rounds/golden/results/1.1.2");
  expect(page).toContain("An indicator that nobody is asked about.");
  expect((await analyst("/en/rounds/golden/results/1.1.3")).status).toBe(404);
});

test("a form's choice becomes the one address of a number; an address that means nothing is not there", async () => {
  const at = "/en/rounds/golden/results/1.1.1/enough";
  const chosen = await analyst(`${at}?segment=yes&in=region:east`);
  expect([chosen.status, chosen.headers.get("location")]).toEqual([
    302,
    `${at}?segment=yes&breakdown=region&group=east`,
  ]);
  const page = await textOf(analyst, `${at}?segment=yes&breakdown=region&group=east`);
  expect(page).toContain("1 Party: Yes, East");
  for (const query of [
    "segment=maybe",
    "segment=contributing",
    "breakdown=region",
    "breakdown=region&group=mars",
    "segment[]=x%00",
  ]) {
    const { status } = await analyst(`${at}?${query}`);
    expect([query, status]).toEqual([query, query.startsWith("segment[]") ? 200 : 404]);
  }
});

test("an answer is shown as text, whatever was written", async () => {
  const page = await textOf(analyst, "/en/rounds/golden/results/1.1.2/quotas_all");
  expect(page).toContain("-Lynx");
  expect(page).not.toContain("undefined");
});

test("a file comes under a name that says what it is, as an attachment that is not kept", async () => {
  const file = await analyst("/api/rounds/golden/answers-wide-excel.csv");
  expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(file.headers.get("content-disposition")).toBe(
    'attachment; filename="golden_invented_provisional_answers-wide-excel.csv"',
  );
  expect(file.headers.get("cache-control")).toContain("no-store");
  // Over loopback nothing is gained by compressing.
  expect(file.headers.get("content-encoding")).toBeNull();
  const json = await analyst("/api/rounds/golden/results.json");
  expect(await json.json()).toMatchObject({ format: "rapporteur-results/1", invented: true, published: false });
  expect((await analyst("/api/rounds/golden/answers.csv")).status).toBe(404);
});

test("once published, the results are everyone's, on the first page too", async () => {
  expect(await textOf(server.visit, "/en")).not.toContain("The golden round");
  await closeRound("golden", null);
  await freezeRound("golden", { id: null, name: "operator" });
  await publishRound("golden", null);
  expect(await textOf(server.visit, "/en")).toContain("The golden round");
  expect(await textOf(server.visit, "/en/rounds/golden/results/1.1.1")).not.toContain("Not published.");
  const file = await server.visit("/api/rounds/golden/answers-long.csv");
  expect(file.headers.get("content-disposition")).toContain('"golden_invented_answers-long.csv"');
});

async function textOf(visit: Visit, path: string): Promise<string> {
  const response = await visit(path);
  expect(response.status, path).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}
