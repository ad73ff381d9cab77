import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";

/** Someone at a browser, and what went wrong on their screen: errors, warnings, refused scripts and styles. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: string[];
  /** Opens a path of the server and waits until nothing moves. */
  readonly go: (path: string) => Promise<void>;
  /** WCAG 2.2 AA faults that axe finds on the page as it stands, each with the place. */
  accessibilityFaults(): Promise<string[]>;
  leave(): Promise<void>;
}

const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export interface VisitorSettings {
  readonly language: string;
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
}

/** Opens a browser window of its own, without cookies or history. */
export async function visit(browser: Browser, origin: string, settings: VisitorSettings): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: settings.language,
    viewport: { width: settings.width ?? 1280, height: 900 },
    colorScheme: settings.colorScheme ?? "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return {
    page,
    complaints,
    async go(path) {
      await page.goto(path, { waitUntil: "networkidle" });
    },
    async accessibilityFaults() {
      const { violations } = await new AxeBuilder({ page }).withTags(wcag22aa).analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
    },
    leave: () => context.close(),
  };
}

/** Signs in as a person of the demonstration by their button. */
export async function signInAs(visitor: Visitor, person: string, language: string): Promise<void> {
  await visitor.go(`/${language}/sign-in`);
  await visitor.page.locator(`form:has(input[value="${person}"]) button`).click();
  await visitor.page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}
