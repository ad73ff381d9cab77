import { expect, test } from "vitest";
import { textDifference } from "#app/core/compare/text-difference.ts";

const words = (en: string, fr = "f", es = "e") => ({ en, fr, es });

test.each([
  ["nothing differs", words("Studies"), words("Studies"), null],
  ["only French differs", words("Studies", "Études"), words("Studies", "Les études"), "translation"],
  ["only Spanish differs", words("Studies", "f", "Estudios"), words("Studies", "f", "Los estudios"), "translation"],
  ["English differs, whatever the others", words("Studies"), words("Surveys", "x", "y"), "words"],
  ["a text is added", null, words("Studies"), "words"],
  ["neither is there", null, null, null],
  ["the next year", words("at the end of 2023"), words("at the end of 2025"), "years"],
  ["the next period of the same length", words("from 2022 to 2023"), words("from 2024 to 2025"), "years"],
  ["a period with a dash", words("2022–2023"), words("2024–2025"), "years"],
  [
    "a period in days",
    words("from 1 January 2022 to 31 December 2023"),
    words("from 1 January 2024 to 31 December 2025"),
    "years",
  ],
  ["a longer period", words("from 2022 to 2023"), words("from 2021 to 2025"), "time_span"],
  [
    "a longer period in days",
    words("1 January 2022 to 31 December 2023"),
    words("1 January 2022 to 31 December 2025"),
    "time_span",
  ],
  ["years and words", words("Studies in 2023"), words("Surveys in 2025"), "words"],
] as const)("%s", (_, before, after, expected) => {
  expect(textDifference(before, after)).toBe(expected);
});
