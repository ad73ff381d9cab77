import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** Two people of one Party; the last Party's contributor works in Spanish, its focal point in French. */
const journeys = [
  { language: "en", other: "fr", party: "KEN", people: "kenya", focalPointReads: "en" },
  { language: "fr", other: "es", party: "SEN", people: "senegal", focalPointReads: "fr" },
  { language: "es", other: "en", party: "GNQ", people: "equatorial-guinea", focalPointReads: "fr" },
] as const;

describe.each(journeys)("in $language, for $party", ({ language, other, party, people, focalPointReads }) => {
  const home = `/${language}/parties/${party}/rounds/${round}`;
  const species = `Panthera pardus « léopard » ${party}`;
  const text = wordsIn(language);

  test("a contributor answers with a row added, changes language in the middle of a word, loses the network, is warned when signing out, and regains it", async () => {
    const visitor = await visit(browser, demonstration.origin, { language });
    const { page } = visitor;
    await signInAs(visitor, `demo-${people}-contributor`, language);

    await openSection(visitor, `${home}/sections/report`);
    await typeInto(page, "report_authority", "Ministère de l’Environnement");
    await choose(page, "exports", "yes");
    await saved(page);
    expect(await visitor.accessibilityFaults()).toEqual([]);

    await openSection(visitor, `${home}/sections/quotas`);
    await choose(page, "q222_any", "yes");
    const table = page.locator('[data-name="q222_quotas"]');
    await table.getByRole("button").last().click();
    // A list in a row is named with its row: axe sees that it has a name, not which.
    await table
      .getByRole("combobox", { name: /\(.+ \d+\)$/ })
      .last()
      .waitFor();
    const cell = page.locator('[data-name="species"] input').last();
    await cell.pressSequentially(species.slice(0, 12));
    await page.locator(`.languages a[hreflang="${other}"]`).click();
    await page.waitForURL((url) => url.pathname.startsWith(`/${other}/`));
    expect(await cell.inputValue()).toBe(species.slice(0, 12));
    await page.locator(`.languages a[hreflang="${language}"]`).click();
    await page.waitForURL((url) => url.pathname.startsWith(`/${language}/`));
    await cell.press("End");
    await cell.pressSequentially(species.slice(12));
    await page.locator('[data-name="survey_based"] input[value="yes"]').last().check({ force: true });
    await saved(page);

    await page.context().setOffline(true);
    await page.locator('[data-name="number"] input').last().fill("7");
    await page
      .locator(".save-line.is-kept")
      .getByText(text("respondent:state_kept", { count: 1 }))
      .waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: text("account:sign_out"), exact: true }).click();
    const warning = page.getByRole("dialog", { name: text("account:sign_out_title") });
    await warning.getByText(text("account:sign_out_kept", { count: 1 })).waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await warning.getByRole("button", { name: text("account:sign_out_stay") }).click();
    await warning.waitFor({ state: "detached" });
    await page.context().setOffline(false);
    await saved(page);

    await openSection(visitor, `${home}/sections/quotas`);
    expect(await cell.inputValue()).toBe(species);
    expect(await page.locator('[data-name="number"] input').last().inputValue()).toBe("7");
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(complaintsOf(visitor)).toEqual([]);
    await visitor.leave();
  });

  test("the focal point checks, submits and keeps a receipt that anyone can verify", async () => {
    const visitor = await visit(browser, demonstration.origin, { language: focalPointReads });
    const { page } = visitor;
    const own = wordsIn(focalPointReads);
    const ownHome = home.replace(`/${language}/`, `/${focalPointReads}/`);
    await signInAs(visitor, `demo-${people}-focal-point`, focalPointReads);
    await settleConflicts(visitor, ownHome);

    await visitor.go(`${ownHome}/review`);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    const blanks = page.locator("#field-blanks");
    if (await blanks.count()) await blanks.check();
    expect(await page.locator("main").innerText()).not.toContain(own("respondent:mend_first"));
    await page.getByRole("button", { name: own("respondent:submit") }).click();
    await page.waitForURL(/\/receipts\//);
    expect(await visitor.accessibilityFaults()).toEqual([]);

    const hash = (await page.locator("body").innerText()).match(/\b[0-9a-f]{64}\b/)?.[0];
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: own("respondent:download_receipt") }).click(),
    ]);
    const content = await readFile(await download.path());
    expect(createHash("sha256").update(content).digest("hex")).toBe(hash);
    expect(content.toString("utf8")).toContain(species);
    expect(complaintsOf(visitor)).toEqual([]);
    await visitor.leave();
  });

  test("the analyst sees the Party counted, follows the number to its answers, and takes them away", async () => {
    const visitor = await visit(browser, demonstration.origin, { language });
    const { page } = visitor;
    await signInAs(visitor, "demo-analyst", language);
    await visitor.go(`/${language}/rounds/${round}/results/2.2.2`);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.go(`/${language}/rounds/${round}/results/2.2.2/quotas_all?segment=contributing`);
    expect(await page.locator("main").innerText()).toContain("7");
    expect(await visitor.accessibilityFaults()).toEqual([]);

    await visitor.go(`/${language}/rounds/${round}/downloads`);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('a[href*="answers-long.csv"]').first().click(),
    ]);
    const file = await readFile(await download.path(), "utf8");
    expect(file.split("\r\n").find((line) => line.includes(species))).toMatch(new RegExp(`\\b${party}\\b`));
    expect(complaintsOf(visitor)).toEqual([]);
    await visitor.leave();
  });
});

async function openSection(visitor: Visitor, path: string): Promise<void> {
  await visitor.go(path);
  await visitor.page.locator("[data-name]").first().waitFor();
}

async function choose(page: Page, item: string, code: string): Promise<void> {
  await page.locator(`[data-name="${item}"] input[value="${code}"]`).check({ force: true });
}

async function typeInto(page: Page, item: string, words: string): Promise<void> {
  await page.locator(`[data-name="${item}"] input[type="text"]`).fill(words);
}

/** The line at the top says that everything is saved, some time after the last key: it waits half a second to write. */
async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.locator(".save-line.is-saved").waitFor();
}

/** Being offline is said by the browser too, once for each request that could not be sent: that is what was asked of it. */
function complaintsOf(visitor: Visitor): string[] {
  return visitor.complaints.filter((words) => !words.includes("ERR_INTERNET_DISCONNECTED"));
}

/** Where two people answered differently (Kenya's demonstration), the focal point takes the first answer. */
async function settleConflicts({ page, go }: Visitor, home: string): Promise<void> {
  await go(`${home}/sections/studies`);
  const first = page.locator(".conflict button").first();
  if (!(await first.isVisible())) return;
  await first.click();
  await page.locator(".conflict").waitFor({ state: "detached" });
  await saved(page);
}
