import chromium from "@sparticuz/chromium";
import { chromium as driver, type Browser } from "playwright-core";

/**
 * Chromium from an npm package, without windows; it talks to nobody but the pages it is given. The package's own switches
 * are not used: they put everything into one process and switch web security off, which is what we test.
 */
export async function openBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      "--no-sandbox",
      "--no-zygote",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
