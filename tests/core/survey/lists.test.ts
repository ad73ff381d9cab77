import { expect, test } from "vitest";
import { listNames } from "#app/core/survey/lists.ts";
import { prototypeKeys, reservedCodes } from "#app/core/survey/fault.ts";
import { languages } from "#app/core/language.ts";
import { referencesInFiles } from "#app/features/surveys/references.server.ts";
import { taxaSchema } from "#app/features/surveys/inputs.ts";
import { readJson } from "#app/features/surveys/read-folder.server.ts";

const lists = await referencesInFiles("surveys").readLists();

test.each(listNames)("no code of the list of %s is given twice, or is one that states use", (name) => {
  const codes = lists[name].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => reservedCodes.includes(code) || prototypeKeys.includes(code))).toEqual([]);
});

test.each(listNames)("no two codes of the list of %s have the same label, in any language", (name) => {
  for (const language of languages) {
    const labels = lists[name].map(({ label }) => label[language]);
    expect(labels.filter((label, at) => labels.indexOf(label) < at)).toEqual([]);
  }
});

test("a taxon has its scientific name first, the same in every language, and its code is made from it", () => {
  for (const { code, label } of lists.taxa) {
    const [name] = label.en.split(" – ");
    for (const language of languages) expect(label[language].split(" – ")[0]).toBe(name);
    expect(code).toBe(name!.toLowerCase().replace(/\.$/, "").replaceAll(" ", "_"));
  }
});

test("taxa are in the order of their scientific names, currencies in that of their codes", () => {
  const names = lists.taxa.map(({ code }) => code.replace(/_spp$/, ""));
  expect(names).toEqual(names.toSorted());
  const codes = lists.currencies.map(({ code }) => code);
  expect(codes).toEqual(codes.toSorted());
});

test("a genus or family that stands in both Appendices says so when its species do", () => {
  const { taxa } = taxaSchema.parse(readJson("surveys/register/taxa.json"));
  for (const genus of taxa.filter(({ code }) => code.endsWith("_spp"))) {
    const within = taxa.filter(({ code }) => code !== genus.code && code.startsWith(genus.code.replace(/spp$/, "")));
    const listed = new Set(within.flatMap(({ appendix }) => appendix.split("/")));
    for (const appendix of listed) expect(genus.appendix.split("/"), genus.code).toContain(appendix);
  }
});
