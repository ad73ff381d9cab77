import chromium from "@sparticuz/chromium";
import { chromium as driver, type Browser } from "playwright-core";

/** Chromium from an npm package, without windows; it talks to nobody but the pages it is given. */
export async function openBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [...chromium.args, "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
