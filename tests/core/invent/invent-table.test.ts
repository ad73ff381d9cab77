import { expect, test } from "vitest";
import { inventedRates } from "../../../app/core/invent/invented-currencies.ts";
import { inventTable } from "../../../app/core/invent/invent-table.ts";
import { inventParty } from "../../../app/core/invent/invented-party.ts";
import { seededRandom } from "../../../app/core/invent/seeded-random.ts";
import { inAll, itemOf } from "../../support/small-codebook.ts";
import type { Column, Item } from "../../../app/core/survey/codebook.ts";

const round = { round: "a", period: ["2024-01-01", "2025-12-31"] } as const;
const invented = Array.from({ length: 300 }, (_, index) => {
  const party = `P${index}`;
  return inventParty(party, "africa", round);
});

test("an amount always has its currency, is a round figure, and is plausible as a budget", () => {
  const table = tableOf([
    column("amount", "decimal"),
    { ...column("currency", "choice"), codes: codesOf(["USD", "EUR", "CHF"]) },
  ]);
  const rows = invented.flatMap((party) => rowsOf(table, party));
  for (const { amount, currency } of rows) {
    expect(currency).toMatch(/^[A-Z]{3}$/);
    expect(Number(amount)).toBeGreaterThanOrEqual(500);
    expect(Number(amount)).toBeLessThan(5_000_000);
    expect(amount).toMatch(/^\d{1,2}0*$/);
  }
});

test("an amount in another currency is worth what one in dollars is", () => {
  const japan = inventParty("JPN", "asia", round);
  const table = tableOf([
    column("amount", "decimal"),
    { ...column("currency", "choice"), codes: codesOf(["USD", "EUR", "CHF", "JPY"]) },
  ]);
  const rows = Array.from({ length: 50 }, (_, index) =>
    inventTable(table, { invented: japan, leanings: {}, random: seededRandom(`row ${index}`) }),
  ).flat();
  const inYen = rows.filter(({ currency }) => currency === "JPY");
  expect(inYen.length).toBeGreaterThan(rows.length / 2);
  for (const { amount } of inYen) expect(Number(amount) * Number(inventedRates["JPY"])).toBeGreaterThan(500);
});

test("of a long list a few are named by many, most by few, and no row names what another row named", () => {
  const species = Array.from({ length: 300 }, (_, index) => `taxon-${index}`);
  const table = tableOf([{ ...column("taxon", "choice"), required: true, codes: codesOf(species) }]);
  const named = invented.map((party) => rowsOf(table, party).map(({ taxon }) => String(taxon)));
  for (const own of named) expect(new Set(own).size).toBe(own.length);
  const times = [...Map.groupBy(named.flat(), (taxon) => taxon).values()].map(({ length }) => length);
  expect(Math.max(...times)).toBeGreaterThan(10);
  expect(times.filter((count) => count === 1).length).toBeGreaterThan(30);
});

test("a column that goes with some codes of another is blank beside every other code", () => {
  const uses = { ...column("use", "choice"), required: true, codes: codesOf(["own", "party"]) };
  const parties = codesOf(Array.from({ length: 90 }, (_, index) => `party-${index}`));
  const table = tableOf([uses, { ...column("party", "choice"), codes: parties }]);
  const leanings = { "rows.party": { onlyWith: ["use", ["party"]] } } as const;
  const rows = invented.flatMap((party) =>
    inventTable(table, { invented: party, leanings, random: seededRandom(party.party) }),
  );
  expect(rows.some(({ party }) => party !== undefined)).toBe(true);
  expect(rows.filter(({ use, party }) => use === "own" && party !== undefined)).toEqual([]);
});

function rowsOf(table: Item, party: (typeof invented)[number]) {
  return inventTable(table, { invented: party, leanings: {}, random: seededRandom(party.party) });
}

function codesOf(codes: readonly string[]) {
  return codes.map((code) => ({ code, label: inAll(code) }));
}

function column(name: string, kind: Column["kind"]): Column {
  return { ...itemOf(name, kind), kind, minimum: "0" };
}

function tableOf(columns: readonly Column[]): Item {
  return itemOf("rows", "table", { columns, maximumRows: 20 });
}
