import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { startDemonstration, type Demonstration } from "../support/demonstration.ts";
import { signInAs, visit } from "../support/visitor.ts";

let demonstration: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [demonstration, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await demonstration.stop();
});

const published = "strategic-vision-2023";
const open = "strategic-vision-2025";

/** Pages by who reads them. A receipt is in the journeys. */
const pages = [
  {
    person: null,
    paths: [
      "",
      "/nothing-here",
      "/sign-in",
      "/sign-in/sent",
      "/rounds",
      `/rounds/${published}/results`,
      `/rounds/${published}/results/2.3.2`,
      `/rounds/${published}/results/2.2.2`,
      `/rounds/${published}/results/1.1.1`,
      `/rounds/${published}/results/1.1.1/nlp_category1`,
      `/rounds/${published}/results/2.3.2/enough_info_to_implement`,
      `/rounds/${published}/downloads`,
      `/snapshots/${published}-2`,
      `/snapshots/${published}-2/2.3.2`,
      `/snapshots/${published}-2/2.3.2/enough_info_to_implement`,
    ],
  },
  {
    person: "demo-analyst",
    // Kinds of results that the earlier round does not have, and trends.
    paths: ["2.2.3", "3.7.3", "3.3.2"].map((code) => `/rounds/${open}/results/${code}`),
  },
  {
    person: "demo-kenya-contributor",
    paths: [
      "/account",
      "/parties/KEN",
      `/parties/KEN/rounds/${open}`,
      `/parties/KEN/rounds/${open}/sections/studies`,
      `/parties/KEN/rounds/${open}/sections/quotas`,
      `/parties/KEN/rounds/${open}/sections/capacity`,
      `/parties/KEN/rounds/${open}/sections/investment`,
      `/parties/KEN/rounds/${open}/review`,
      `/parties/KEN/rounds/${published}`,
      `/parties/KEN/rounds/${published}/preview?about=enough_info_to_implement`,
    ],
  },
  {
    person: "demo-secretariat",
    paths: [
      "/secretariat",
      `/secretariat/rounds/${open}`,
      `/secretariat/rounds/${open}/record`,
      `/secretariat/rounds/${open}/record/s111_category?party=KEN`,
      `/secretariat/rounds/${open}/record/s231_tools?region=oceania`,
      `/secretariat/rounds/${open}/record/s151_status`,
      `/secretariat/rounds/${open}/record/s515_agreements`,
      `/secretariat/rounds/${open}/rates`,
      `/secretariat/rounds/${open}/matches/range_state_workshops`,
      `/secretariat/rounds/${open}/close`,
      `/secretariat/rounds/${published}`,
      `/secretariat/rounds/${published}/freeze`,
      `/secretariat/rounds/${published}/corrections`,
      `/secretariat/rounds/${published}/publish`,
      "/secretariat/rounds/new",
      "/secretariat/groupings",
      `/rounds/${open}/results/2.3.2`,
      "/surveys",
      "/surveys/secretariat-record/v1/rehearsal",
    ],
  },
  {
    person: "demo-administrator",
    paths: ["/administration/users", "/administration/users/new", "/administration/users/demo-analyst", "/outbox"],
  },
] as const;

/** Pages of thousands of elements, whose like is visited in every language: each is visited in one. All are the Secretariat's. */
const longPages: Readonly<Record<string, readonly string[]>> = {
  en: [`/secretariat/rounds/${open}/record/s111_category`, `/rounds/${open}/results/1.5.1`],
  fr: ["/surveys/strategic-vision/v3", `/snapshots/${published}-1`],
  es: ["/surveys/strategic-vision/v3/rehearsal"],
};

describe.each(["en", "fr", "es"])("in %s", (language) => {
  describe.each(pages)("for $person", ({ person, paths }) => {
    test("no page has an accessibility fault, a refused script, or a sideways scroll on a phone", async () => {
      const visitor = await visit(browser, demonstration.origin, { language });
      if (person) await signInAs(visitor, person, language);
      const faults: string[] = [];
      const long = person === "demo-secretariat" ? (longPages[language] ?? []) : [];
      for (const path of [...paths, ...long]) {
        await visitor.page.setViewportSize({ width: 1280, height: 900 });
        await visitor.go(`/${language}${path}`);
        if (path.includes("/sections/")) await showQuestions(visitor.page);
        faults.push(...(await visitor.accessibilityFaults()).map((fault) => `${path} ${fault}`));
        await visitor.page.setViewportSize({ width: 320, height: 640 });
        const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) faults.push(`${path} is ${width} pixels wide on a screen of 320`);
      }
      // The browser itself reports the page that does not exist: it was asked for.
      const complaints = visitor.complaints.filter((words) => !words.includes("status of 404"));
      expect([...faults, ...complaints]).toEqual([]);
      await visitor.leave();
    });
  });
});

/** Waits for the questions, and adds a row to every table: its cells can have faults of their own. */
async function showQuestions(page: Page): Promise<void> {
  await page.locator("[data-name]").first().waitFor();
  for (const button of await page.locator(".sd-paneldynamic__add-btn").all()) {
    await button.click();
    await page.locator("[data-name] [data-name] select").last().waitFor();
  }
}
