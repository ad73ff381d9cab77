import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { ComparabilityWith } from "#app/core/compare/comparability.ts";
import { compareVersions } from "#app/core/compare/compare-versions.ts";
import { proposeDecisions } from "#app/core/compare/propose-decisions.ts";
import { viewComparison } from "#app/features/surveys/comparison-view.server.ts";
import { contentHash } from "#app/features/surveys/content-hash.ts";
import { loadReferences } from "#app/features/surveys/load-definitions.server.ts";
import { publishVersion } from "#app/features/surveys/publish-version.server.ts";
import { readVersion, type Version } from "#app/features/surveys/queries.server.ts";
import { readFolder } from "#app/features/surveys/read-folder.server.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();
const folder = join(mkdtempSync(join(tmpdir(), "compare-")), "strategic-vision/v9");
const words = (text: string) => ({ en: text, fr: text, es: text });
let [v1, v2] = [null, null] as unknown as [Version, Version];

/** Version 2 again as version 9, with what is decided about version 1. */
function decide(changed: Partial<ComparabilityWith> = {}): ReturnType<typeof readFolder> {
  const proposed = proposeDecisions("strategic-vision/v1", compareVersions(v1, v2), null);
  const signed = { ...proposed, decidedBy: words("The Secretariat"), decidedOn: "2026-11-23", ...changed };
  writeFileSync(join(folder, "comparability.json"), JSON.stringify({ $schema: "x", with: [signed] }));
  return readFolder(folder);
}

beforeAll(async () => {
  await loadReferences(null);
  for (const number of [1, 2]) await publishVersion(readFolder(`surveys/strategic-vision/v${number}`), null);
  [v1, v2] = [(await readVersion("strategic-vision/v1"))!, (await readVersion("strategic-vision/v2"))!];
  cpSync("surveys/strategic-vision/v2", folder, { recursive: true });
});

test("a version without decisions has the hash that it always had", () => {
  // As databases in use have it: were it another, every start would refuse what is published.
  const { questionnaire, measures } = readFolder("surveys/strategic-vision/v1") as {
    questionnaire: object;
    measures: object;
  };
  const { $schema: _, ...asked } = questionnaire as Record<string, unknown>;
  const { $schema: __, ...counted } = measures as Record<string, unknown>;
  expect(v1.contentHash).toBe(contentHash({ questionnaire: asked, measures: counted }));
});

test("what nobody signed is not published", async () => {
  const refused = await publishVersion(decide({ decidedBy: words(""), decidedOn: "" }), null);
  expect("faults" in refused && refused.faults.map(({ file, path, problem }) => [file, path, problem])).toEqual([
    ["comparability.json", "with[0].decidedBy.en", "words_missing"],
    ["comparability.json", "with[0].decidedBy.fr", "words_missing"],
    ["comparability.json", "with[0].decidedBy.es", "words_missing"],
    ["comparability.json", "with[0].decidedOn", "wrong_form"],
  ]);
});

test("what talks a difference away is not published, and the fault names the item", async () => {
  const { items } = proposeDecisions("strategic-vision/v1", compareVersions(v1, v2), null);
  const refused = await publishVersion(decide({ items: { ...items, q232_missing: { class: "wording" } } }), null);
  expect(refused).toMatchObject({
    faults: [
      {
        item: "q232_missing",
        problem: "too_mild",
        message: "q232_missing cannot be wording: what differs makes it options at least.",
      },
    ],
  });
});

test("decisions are kept with the version, sealed with it, and not part of an earlier text", async () => {
  const published = await publishVersion(decide(), null);
  expect(published).toEqual({ version: "strategic-vision/v9", alreadyPublished: false });
  const v9 = (await readVersion("strategic-vision/v9"))!;
  expect(v9.comparability?.with[0]).toMatchObject({ version: "strategic-vision/v1", decidedOn: "2026-11-23" });
  expect(v9.contentHash).not.toBe(v2.contentHash);
  expect(await publishVersion(decide(), null)).toMatchObject({ alreadyPublished: true });
  expect(await publishVersion(decide({ decidedOn: "2026-11-24" }), null)).toMatchObject({ problem: "version_sealed" });
});

test("the page of a version says what changed, class by class, the gravest first, with the words of both", async () => {
  const v9 = (await readVersion("strategic-vision/v9"))!;
  const view = viewComparison(v9, v1, "fr");
  expect(view).toMatchObject({ number: 1, decided: { by: "The Secretariat" } });
  expect(view.classes.map((each) => each.class)).toEqual(["options", "wording"]);
  const missing = view.classes[0]!.items.find(({ name }) => name === "q232_missing")!;
  expect(missing.differences).toContain("réponses ajoutées (online_trade)");
  expect(missing.now.codes.length).toBe(missing.before.codes.length + 1);
  expect(view.added.map(({ name }) => name)).toEqual(["q221_published", "q313_partners"]);
  expect(viewComparison(v2, v1, "en").decided).toBeNull();
});
