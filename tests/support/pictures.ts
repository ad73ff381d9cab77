import { mkdirSync } from "node:fs";
import { prepare } from "../../bin/prepare.ts";
import { openBrowser } from "./browser.ts";
import { startDemonstration } from "./demonstration.ts";
import { signInAs, visit } from "./visitor.ts";

/** `npm run pictures`: each person's main page, from the running demonstration, for the README. */
const pictures = [
  {
    name: "party",
    person: "demo-kenya-contributor",
    language: "fr",
    path: "/fr/parties/KEN/rounds/strategic-vision-2025/sections/studies",
    ready: "[data-name]",
  },
  {
    name: "secretariat",
    person: "demo-secretariat",
    language: "en",
    path: "/en/secretariat/rounds/strategic-vision-2025",
    ready: "table",
  },
  {
    name: "analyst",
    person: "demo-analyst",
    language: "es",
    path: "/es/rounds/strategic-vision-2023/results/2.3.2",
    ready: "table",
  },
] as const;

const folder = "docs/pictures";
mkdirSync(folder, { recursive: true });
prepare({ pages: true });
const [demonstration, browser] = await Promise.all([startDemonstration(), openBrowser()]);
for (const { name, person, language, path, ready } of pictures) {
  const visitor = await visit(browser, demonstration.origin, { language });
  await visitor.page.setViewportSize({ width: 1200, height: name === "analyst" ? 1500 : 1000 });
  await signInAs(visitor, person, language);
  await visitor.go(path);
  await visitor.page.locator(ready).first().waitFor();
  await visitor.page.screenshot({ path: `${folder}/${name}.png` });
  process.stdout.write(`${folder}/${name}.png\n`);
  await visitor.leave();
}
await browser.close();
await demonstration.stop();
