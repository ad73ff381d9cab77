import { describeMeasure } from "../../app/core/measures/describe-measure.ts";
import { itemsReadBy } from "../../app/core/measures/items-read.ts";
import type { Reading, RoundMeasure } from "../../app/core/measures/round-measure.ts";
import type { Catalogue } from "../../app/features/surveys/inputs.ts";
import { translate } from "../../app/io/i18n.server.ts";
import type { Vision } from "./vision-versions.ts";

type Indicator = Catalogue["indicators"][number];

const sources: Readonly<Record<Reading, string>> = {
  submission: "Parties",
  record: "Secretariat, of each Party",
  round: "Secretariat, of the round",
};

/** Where `npm run demo` shows the current round. */
const results = "http://localhost:3000/en/rounds/strategic-vision-2025/results";

/** docs/indicators.md: every indicator with what is computed for it, from which items, and how. */
export function printIndicators(vision: Vision): string {
  const { catalogue, asked, record } = vision;
  const goals = catalogue.goals.map((goal) => printGoal(goal, vision));
  return `# What is computed for each indicator

The ${catalogue.indicators.length} indicators of the ${catalogue.title.en} (catalogue \`${catalogue.id}\`, version ${catalogue.version}), with every
measure that feeds them: from the answers of Parties to \`${asked.id}\` (${asked.measures.length} measures) and from the record of the
Secretariat, \`${record.id}\` (${record.measures.length} measures). The sentences are those that the Secretariat reads before it publishes
a version. Measures in bold stand in the list of all results, the others on the page of their indicator. Codes lead to that
page in the demonstration (\`npm run demo\`; be the Secretariat or an analyst there, for its round is still open).

The French titles are official; the English ones here are working translations. This page is made by \`npm run indicators\`
from the files in [surveys](../surveys/README.md), and a test says when it is stale.

${catalogue.goals.map(({ code }) => `[Goal ${code.slice(1)}](#goal-${code.slice(1)})`).join(" · ")}

${goals.join("\n")}`;
}

function printGoal(goal: Catalogue["goals"][number], vision: Vision): string {
  const objectives = vision.catalogue.objectives.filter((objective) => objective.goal === goal.code);
  const codes = new Set(objectives.map(({ code }) => code));
  const indicators = vision.catalogue.indicators.filter(({ objective }) => codes.has(objective));
  const undetermined = objectives.flatMap(({ code, withoutIndicators, note }) =>
    withoutIndicators && note ? [`- **${code}** ${note.en}\n`] : [],
  );
  const decided = indicators.flatMap(({ code, decision }) =>
    decision ? [`- **${code}** ${decision.text.en} ${decision.why.en}\n`] : [],
  );
  return `## Goal ${goal.code.replace("G", "")}

${goal.title.en}

| indicator | measure | kind | source | items | what it says |
| --- | --- | --- | --- | --- | --- |
${indicators.flatMap((indicator) => printRows(indicator, vision)).join("\n")}

${listed("Objectives without indicators:", undetermined)}${listed("How texts that can be read in more than one way are read:", decided)}`;
}

function listed(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${heading}\n\n${lines.join("")}\n`;
}

/** A row for each measure; the indicator stands in the first. */
function printRows({ code, title }: Indicator, { asked, record }: Vision): string[] {
  const name = `[${code}](${results}/${code}) ${title.en}`;
  const feeding = [asked, record].flatMap(({ codebook, measures }) =>
    measures
      .filter(({ measure }) => measure.indicators.includes(code))
      .map((each) => cellsOf(each, (key, params) => translate("en", `measures:${key}`, params), codebook)),
  );
  return feeding.map((cells, index) => `| ${[index === 0 ? name : "", ...cells].map(inCell).join(" | ")} |`);
}

function cellsOf(
  { measure, reads }: RoundMeasure,
  t: Parameters<typeof describeMeasure>[1]["t"],
  codebook: Vision["asked"]["codebook"],
): string[] {
  return [
    `\`${measure.key}\` ${measure.secondary ? measure.label.en : `**${measure.label.en}**`}`,
    measure.kind,
    sources[reads],
    itemsReadBy(measure)
      .map((item) => `\`${item}\``)
      .join(", "),
    describeMeasure(measure, { codebook, language: "en", t }),
  ];
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();
}
