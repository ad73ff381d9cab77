import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startDemonstration, type Demonstration } from "../support/demonstration.ts";
import { signInAs, visit, type Visitor } from "../support/visitor.ts";
import { wordsIn } from "../support/words.ts";

let demonstration: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [demonstration, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await demonstration.stop();
});

const round = "strategic-vision-2025";
const office = `/en/secretariat/rounds/${round}`;
const own = `/es/parties/ECU/rounds/${round}`;
const text = wordsIn("en");
const texto = wordsIn("es");

test("the Secretariat records, converts, matches and publishes; a Party corrects its row; a second snapshot says why, and the first stays", async () => {
  const officer = await visit(browser, demonstration.origin, { language: "en" });
  const focalPoint = await visit(browser, demonstration.origin, { language: "es" });
  await Promise.all([
    signInAs(officer, "demo-secretariat", "en"),
    signInAs(focalPoint, "demo-ecuador-focal-point", "es"),
  ]);

  await officer.go(`${office}/record/s442_events`);
  await officer.page.getByLabel(text("record:source"), { exact: true }).fill("Invented list of side events");
  await officer.page.getByLabel(text("record:source_date")).fill("2026-01-31");
  await officer.page.locator("#field-value").fill("forty-one");
  await press(officer, text("record:save"));
  // What was typed is still there, and the summary leads to the field.
  await officer.page.getByRole("alert").getByRole("link").click();
  await officer.page.keyboard.press("ControlOrMeta+a");
  await officer.page.keyboard.type("41");
  await press(officer, text("record:save"));
  await said(officer, text("record:saved", { count: 1 }));

  await officer.go(`${office}/rates`);
  await officer.page.getByLabel(text("record:source"), { exact: true }).fill("Invented rates");
  await officer.page.getByLabel(text("record:rates_as_of")).fill("2025-12-31");
  await officer.page.locator('[name="rate.SAR"]').fill("0.27");
  await press(officer, text("record:save_changed"));
  await said(officer, text("record:rates_saved", { count: 1 }));

  await officer.go(`${office}/matches/range_state_workshops`);
  await officer.page.getByLabel(text("matches:entry"), { exact: true }).selectOption({ index: 1 });
  await officer.page.getByLabel(text("matches:into"), { exact: true }).selectOption({ index: 2 });
  await officer.page
    .getByLabel(text("matches:why"), { exact: true })
    .fill("Invented: one is a short title of the other");
  await press(officer, text("matches:submit"));
  await said(officer, text("matches:done_match"));

  await act(officer, "close", text("secretariat:close_button"));
  await act(officer, "freeze", text("snapshots:freeze_button"));
  await act(officer, "publish", text("secretariat:publish_button"));

  await officer.go(`${office}/corrections`);
  await officer.page.getByRole("checkbox", { name: "Ecuador" }).check();
  await press(officer, text("snapshots:grant_button"));
  await officer.page.getByRole("alert").getByRole("link").click();
  await officer.page.keyboard.type("Invented: the focal point asked.");
  expect(await officer.page.getByRole("checkbox", { name: "Ecuador" }).isChecked()).toBe(true);
  await press(officer, text("snapshots:grant_button"));
  await said(officer, text("snapshots:done_grant"));

  await focalPoint.go(`${own}/preview`);
  await focalPoint.page.locator("#enough_info_to_implement summary").click();
  await focalPoint.page.locator("#enough_info_to_implement .answers a").first().click();
  const answer = focalPoint.page.locator('[data-name="q232_sufficient"] input[type="radio"]:not(:checked)').first();
  await answer.check({ force: true });
  await focalPoint.page.waitForTimeout(600);
  await focalPoint.page.locator(".save-line.is-saved").waitFor();
  await focalPoint.go(`${own}/review`);
  const blanks = focalPoint.page.locator("#field-blanks");
  if (await blanks.count()) await blanks.check();
  await press(focalPoint, texto("respondent:submit"));
  await focalPoint.page.waitForURL(/\/receipts\//);

  await officer.go(`${office}/freeze`);
  await officer.page.getByLabel("English").fill("Ecuador corrected an answer.");
  await press(officer, text("snapshots:freeze_button"));
  await officer.page.getByRole("alert").getByRole("link").click();
  await officer.page.keyboard.type("L’Équateur a corrigé une réponse.");
  await officer.page.getByRole("textbox", { name: "Español" }).fill("Ecuador corrigió una respuesta.");
  await press(officer, text("snapshots:freeze_button"));
  await said(officer, text("secretariat:done_freeze"));
  await act(officer, "publish", text("secretariat:publish_button"));

  const anybody = await visit(browser, demonstration.origin, { language: "es" });
  await anybody.go(`/es/rounds/${round}/results`);
  expect(await anybody.page.locator("main").innerText()).toContain("Ecuador corrigió una respuesta.");
  expect(await anybody.page.locator(`a[href="/es/snapshots/${round}-2"]`).count()).toBeGreaterThan(0);
  await anybody.go(`/es/snapshots/${round}-1`);
  expect(await anybody.page.locator("h1").innerText()).toContain("1");
  expect(await anybody.page.locator("main").innerText()).not.toContain("Ecuador corrigió una respuesta.");
  // The browser itself reports what was refused: it was asked for.
  const all = [officer, focalPoint, anybody].flatMap(({ complaints }) => complaints);
  expect(all.filter((words) => !/status of (400|422)/.test(words))).toEqual([]);
  await Promise.all([officer.leave(), focalPoint.leave(), anybody.leave()]);
});

test("an analyst follows a figure to its Parties and back, opens its snapshot, and counts it again from the pack", async () => {
  const analyst = await visit(browser, demonstration.origin, { language: "en" });
  const { page } = analyst;
  const indicator = "/en/rounds/strategic-vision-2023/results/2.3.2";
  await analyst.go(indicator);
  const count = page.locator("#enough_info_to_implement table.account a").first();
  const figure = await count.innerText();
  await count.click();
  await page.waitForURL(/\/2\.3\.2\/enough_info_to_implement\?segment=yes/);
  await page.locator(".lineage tbody tr").first().waitFor();
  expect(await page.locator(".lineage tbody tr").count()).toBe(Number(figure));
  await page.locator(`.breadcrumb a[href="${indicator}"]`).click();
  await page.locator("#enough_info_to_implement").waitFor();
  await page.locator('main a[href="/en/snapshots/strategic-vision-2023-2"]').first().click();
  await page.waitForURL(/\/snapshots\/strategic-vision-2023-2$/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href$="/strategic-vision-2023-2/pack.zip"]').click(),
  ]);
  const printed = verify(new Uint8Array(await readFile(await download.path())));
  const [, reproduced, results] = printed.match(/(\d+) of (\d+) results reproduced/) ?? [];
  expect(Number(results)).toBeGreaterThan(0);
  expect(reproduced).toBe(results);
  expect(analyst.complaints).toEqual([]);
  await analyst.leave();
});

/** Runs the verifier of a pack where there is nothing but the pack. */
function verify(pack: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-pack-"));
  for (const [name, content] of Object.entries(unzipSync(pack))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(join(folder, name), content);
  }
  const { stdout, stderr } = spawnSync(process.execPath, ["verify.mjs"], { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true, force: true });
  return stdout + stderr;
}

async function press({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

async function said({ page }: Visitor, words: string): Promise<void> {
  await page.locator(".notice.done", { hasText: words }).waitFor();
}

/** Moves the round on, by the page that confirms it. */
async function act(officer: Visitor, move: "close" | "freeze" | "publish", button: string): Promise<void> {
  await officer.go(`${office}/${move}`);
  await press(officer, button);
  await officer.page.getByText(text(`secretariat:done_${move}`)).waitFor();
}
