import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages, type Language } from "#app/core/language.ts";
import { faultWords } from "#app/core/survey/fault.ts";

const root = new URL("../../../", import.meta.url);

function readWords(language: Language, namespace: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`locales/${language}/${namespace}.json`, root), "utf8")) as Record<
    string,
    string
  >;
}

function parametersOf(text: string): readonly string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
}

describe.each(["check", "answers"])("the words of %s", (namespace) => {
  const english = readWords("en", namespace);

  test.each(languages)("are all there in %s, with the same parameters", (language) => {
    const words = readWords(language, namespace);
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).not.toBe("");
      expect(parametersOf(text), key).toEqual(parametersOf(english[key]!));
    }
  });

  test("are typeset in French as French is", () => {
    for (const text of Object.values(readWords("fr", namespace))) {
      expect(text.replaceAll("https://", "").replaceAll("http://", "")).not.toMatch(/'|[^\u202f][;!?]|[^\u00a0]:/);
    }
  });
});

test("the English of faults is the English of the interface", () => {
  expect(readWords("en", "check")).toEqual(faultWords);
});

test("every problem of an answer has words", () => {
  const source = ["answer-fault.ts", "read-value.ts"]
    .map((file) => readFileSync(new URL(`app/core/survey/${file}`, root), "utf8"))
    .join("\n");
  const problems = [...source.matchAll(/^ {2}\| "(\w+)"/gm)].map(([, problem]) => problem);
  expect(problems.length).toBeGreaterThan(10);
  expect(Object.keys(readWords("en", "answers")).toSorted()).toEqual(problems.toSorted());
});
