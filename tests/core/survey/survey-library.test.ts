import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isLibraryProperty, isLibraryType, isLocalizable, parseExpression } from "#app/core/survey/survey-library.ts";

const app = fileURLToPath(new URL("../../../app/", import.meta.url));

describe("our form of a questionnaire is one that the library knows", () => {
  test.each(["page", "panel", "radiogroup", "dropdown", "checkbox", "text", "comment", "paneldynamic"])(
    "%s",
    (type) => {
      expect(isLibraryType(type)).toBe(true);
      for (const property of ["name", "title", "description"]) expect(isLibraryProperty(type, property)).toBe(true);
    },
  );

  test("a type of nobody is not known", () => {
    expect(isLibraryType("ranking_of_nobody")).toBe(false);
    expect(isLibraryProperty("text", "property_of_nobody")).toBe(false);
  });

  test.each([
    ["survey", "title"],
    ["survey", "description"],
    ["page", "title"],
    ["text", "title"],
    ["text", "description"],
    ["itemvalue", "text"],
    ["paneldynamic", "templateTitle"],
    ["paneldynamic", "panelAddText"],
    ["paneldynamic", "panelRemoveText"],
  ])("%s.%s is kept in several languages", (type, property) => {
    expect(isLocalizable(type, property)).toBe(true);
  });

  test("a property that is code or logic has no language", () => {
    expect(isLocalizable("text", "visibleIf")).toBe(false);
    expect(isLocalizable("text", "name")).toBe(false);
  });
});

describe("expressions", () => {
  test("are read as plain values", () => {
    expect(parseExpression("{a} = 'x' and !({b} notempty)")).toEqual({
      ok: true,
      expression: {
        type: "joined",
        operator: "and",
        left: { type: "compared", operator: "equal", item: "a", values: ["x"], isList: false },
        right: {
          type: "negated",
          of: { type: "compared", operator: "notempty", item: "b", values: [], isList: false },
        },
      },
    });
  });

  test("say where reading stopped", () => {
    expect(parseExpression("{a} = 'x")).toEqual({ ok: false, at: 8 });
  });

  test.each([
    `${"(".repeat(490)}{a} = 1${")".repeat(490)}`,
    `${"!".repeat(900)}{a} = 1`,
    `${"f(".repeat(300)}1${")".repeat(300)}`,
    Array.from({ length: 80 }, () => "{a} = 1").join(" or "),
  ])("of the greatest length are read in no time: %.12s…", (text) => {
    const start = performance.now();
    parseExpression(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("who opens what", () => {
  test("survey-core has one importer in core", () => {
    const importers = readdirSync(`${app}core`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .filter((file) => importsOf(`${app}core/${file}`).includes("survey-core"));
    expect(importers).toEqual(["survey/survey-library.ts"]);
  });

  test.each([
    "survey/read-response.ts",
    "survey/read-value.ts",
    "survey/find-item.ts",
    "survey/missing-by-section.ts",
    "survey/canonical-json.ts",
    "survey/variables.ts",
    "measures/evaluate-condition.ts",
    "numbers/parse-number.ts",
    "numbers/format-number.ts",
  ])("core/%s runs in a browser with nothing but itself", (file) => {
    expect(packagesReached(`${app}core/${file}`)).toEqual([]);
  });
});

/** What a file imports when it runs. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/^(?:import|export)(?! type)\s[^;]*?from\s+"([^"]+)"/gm)].map(
    ([, specifier]) => specifier!,
  );
}

/** The packages that a file reaches through its own imports and theirs. */
function packagesReached(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return importsOf(file).flatMap((specifier) =>
    specifier.startsWith(".") ? packagesReached(resolve(dirname(file), specifier), seen) : [specifier],
  );
}
