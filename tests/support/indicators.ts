import { writeFileSync } from "node:fs";
import { printIndicators } from "./print-indicators.ts";
import { readVision } from "./vision-versions.ts";

/** `npm run indicators`: writes docs/indicators.md from the files in surveys/. */
writeFileSync("docs/indicators.md", printIndicators(await readVision()));
