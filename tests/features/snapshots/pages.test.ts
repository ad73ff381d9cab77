import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";
import { grantCorrections } from "#app/features/responses/corrections.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import { readSnapshot } from "#app/features/snapshots/queries.server.ts";
import { ana, launch, op, publishFirstVersion } from "../responses/open-round.ts";
import { useDatabase } from "../../support/database.ts";
import { readPage } from "../../support/read-page.ts";
import { form } from "../../support/send.ts";
import { startServer, type TestServer, type Visit } from "../../support/server.ts";
import { operator, save, submit, why } from "./small-round.ts";

// A correction after the publication, as everybody meets it: the numbers that were published do not move.

useDatabase();
const measure = "enough_info_to_implement";
const results = "/en/rounds/cited/results";
let server: TestServer;
let kenya: Visit;
let officer: Visit;
let analyst: Visit;

beforeAll(async () => {
  await publishFirstVersion();
  server = await startServer();
  kenya = await server.as("focal_point", "KEN");
  officer = await server.as("secretariat");
  analyst = await server.as("analyst");
  await launch({ id: "cited" });
  await save(
    ana,
    "cited",
    op("report_authority", "Wildlife Service"),
    op("exports", "no"),
    op("q232_sufficient", "no"),
  );
  await submit(ana, "cited");
  await closeRound("cited", null);
  await freezeRound("cited", operator);
  await publishRound("cited", null);
}, 120_000);

const words = async (visit: Visit, path: string) => (await readPage(visit, path)).words;
const section = (party: string) => `/en/parties/${party}/rounds/cited/sections/quotas`;
const bytes = async (path: string) => (await server.visit(path)).text();

test("a published round shows its snapshot, and says which it is", async () => {
  expect(await words(server.visit, results)).toMatch(
    /This page shows snapshot 1, frozen on .* Its figures do not change\./,
  );
  expect(await words(server.visit, "/fr/snapshots/cited-1")).toContain("Cette page montre l’instantané 1");
  const { sha256 } = (await readSnapshot("cited-1"))!;
  expect(await words(server.visit, "/es/snapshots/cited-1")).toContain(sha256);
  expect(sha256Hex(await bytes("/api/snapshots/cited-1.json"))).toBe(sha256);
});

test("a Party reads where it stands in every result, in words, and asks to correct one", async () => {
  const page = "/en/parties/KEN/rounds/cited/preview";
  expect(await words(kenya, "/en/parties/KEN/rounds/cited")).toContain("See your row in every result");
  expect(await words(kenya, page)).toContain(
    "Parties reporting that they have sufficient information to implement the Convention Counted as no.",
  );
  const blank = await kenya(page, form({ measure, text: " " }));
  expect([blank.status, await blank.text()]).toEqual([400, expect.stringContaining("Nothing was sent.")]);
  const asked = await kenya(page, form({ measure, text: "It is yes since July." }));
  expect(asked.headers.get("location")).toBe(`${page}?done=ask#asked`);
  expect(await words(kenya, page)).toMatch(/waits for an answer It is yes since July\./);
  expect(await words(officer, "/en/secretariat/rounds/cited/corrections")).toMatch(/Kenya waits for an answer/);
});

test("the Secretariat lets it, until a time in the zone of the round; then its sections open again, for it alone", async () => {
  const page = "/en/secretariat/rounds/cited/corrections";
  const sent = { intent: "grant", who: "some", until: "2098-05-31T23:59", why: "They asked." };
  const nobody = await officer(page, form(sent));
  expect([nobody.status, await nobody.text()]).toEqual([400, expect.stringContaining("No Party is chosen.")]);
  const past = await officer(page, form({ ...sent, parties: "KEN", until: "2024-05-31T23:59" }));
  expect([past.status, await past.text()]).toEqual([400, expect.stringContaining("This time has passed.")]);
  const granted = await officer(page, form({ ...sent, parties: "KEN" }));
  expect(granted.headers.get("location")).toBe(`${page}?done=grant`);
  const france = await server.as("focal_point", "FRA");
  const until = "Your Party may correct its report until 31 May 2098, 23:59 (Europe/Zurich, UTC+2).";
  expect(await words(kenya, section("KEN"))).toContain(until);
  expect(await words(france, section("FRA"))).toContain("This round takes no more answers.");
  expect(await words(kenya, "/en/parties/KEN/rounds/cited/review")).toContain("Submit");
});

test("what is corrected moves no published number, file or lineage, until a later snapshot is published", async () => {
  const paths = ["results.json", "results.csv", "answers-long.csv", "answers-wide.csv"].map(
    (file) => `/api/rounds/cited/${file}`,
  );
  const before = await Promise.all(paths.map(bytes));
  const shown = await words(server.visit, `${results}/2.3.2`);
  await save(ana, "cited", op("q232_sufficient", "yes", 1));
  expect(await submit(ana, "cited")).toMatchObject({ late: true });
  expect(await Promise.all(paths.map(bytes))).toEqual(before);
  for (const visit of [server.visit, analyst, officer]) expect(await words(visit, `${results}/2.3.2`)).toBe(shown);
  expect(await words(server.visit, `${results}/2.3.2/${measure}?segment=no`)).toContain("1 Party: No");
  expect(await words(kenya, "/en/parties/KEN/rounds/cited/preview")).toContain("Counted as yes.");
  expect(await words(officer, "/en/secretariat/rounds/cited")).toContain("1 submission since snapshot 1");
});

test("a later snapshot says what changed and why; the earlier one stays at its address", async () => {
  const page = "/en/secretariat/rounds/cited/freeze";
  expect(await words(officer, page)).toMatch(/1 Party with another submission .*Kenya revision 1 revision 2, late/);
  const silent = await officer(page, form({ "why.en": "Kenya corrected one answer.", "why.fr": "", "why.es": "" }));
  expect([silent.status, await silent.text()]).toEqual([
    400,
    expect.stringContaining("Words in this language are missing."),
  ]);
  const sent = { "why.en": why.en, "why.fr": why.fr, "why.es": why.es };
  expect((await officer(page, form(sent))).headers.get("location")).toBe("/en/secretariat/rounds/cited?done=freeze");

  expect((await server.visit("/en/snapshots/cited-2")).status).toBe(404);
  expect((await server.visit("/api/snapshots/cited-2.json")).status).toBe(404);
  expect(await words(analyst, "/en/snapshots/cited-2")).toContain("Not published.");
  const waits = "Snapshot 2 is frozen and waits to be published.";
  expect(await words(analyst, results)).toContain(waits);
  expect(await words(server.visit, results)).not.toContain(waits);
  await publishRound("cited", null);
  const erratum = await words(server.visit, "/fr/snapshots/cited-2");
  expect(erratum).toContain(why.fr);
  expect(erratum).toMatch(/0,0 % des Parties \(base : 1\) 100,0 % des Parties \(base : 1\) 2 groupes/);
  expect(await words(server.visit, results)).toContain("This page shows snapshot 2");
  const first = await words(server.visit, "/en/snapshots/cited-1");
  expect(first).toContain("A later snapshot is published.");
  expect(await words(server.visit, `/en/snapshots/cited-1/2.3.2/${measure}?segment=no`)).toContain("1 Party: No");
});

test("a round that is not there has no corrections", async () => {
  const until = new Date(Date.now() + 60_000).toISOString();
  const grant = { round: "nowhere", parties: ["KEN"], until, why: "No such round.", actor: null };
  expect(await grantCorrections(mintAllScope(), grant)).toMatchObject({ problem: "round_unknown" });
  expect((await officer("/en/secretariat/rounds/nowhere/corrections")).status).toBe(404);
});
