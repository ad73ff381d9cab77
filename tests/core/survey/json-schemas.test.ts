import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemas } from "#app/core/survey/json-schemas.ts";

const folder = new URL("../../../surveys/", import.meta.url);

test.each(Object.entries(jsonSchemas()))("surveys/%s is what the check reads (UPDATE=1 writes it)", (file, schema) => {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env["UPDATE"] === "1") writeFileSync(new URL(file, folder), text);
  expect(readFileSync(new URL(file, folder), "utf8")).toBe(text);
});
