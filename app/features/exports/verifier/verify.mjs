#!/usr/bin/env node
// Checks the pack that this file came with, without any of the program that made it. Node.js 18 or newer is enough:
//
//     node verify.mjs
//
//  1. Every file is as it was written: SHA256SUMS.
//  2. Every submission is the one whose hash stands in the snapshot and on the receipt of the Party.
//  3. What was asked and how it is counted are what was published: the hashes in the snapshot.
//  4. answers-long.csv says what the submissions say, fact by fact; the tables of Parties, rates, matches and of the record say
//     what the snapshot says. So whoever trusts the hash of the snapshot needs to trust nothing else here.
//  5. Every figure of results.json is computed again from the data files, and is the same in snapshot.json and results.csv.
//
// Whatever is not as it should be is named. The last line is "N of M results reproduced"; the exit code is 0 when nothing
// was found, else 1. The laws of counting are those of README.txt: this file is one way to write them down, and short enough
// to read.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const findings = [];
const find = (words) => findings.push(words);
const bytesOf = (name) => readFileSync(join(folder, name));
const hasFile = (name) => existsSync(join(folder, name));
const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");
const documents = new Map();

/** Large ones are read once. */
function readJson(name) {
  if (!documents.has(name)) documents.set(name, JSON.parse(bytesOf(name).toString("utf8")));
  return documents.get(name);
}

// ---- 1. Files ---------------------------------------------------------------------------------------------------

function checkFiles() {
  const lines = bytesOf("SHA256SUMS").toString("utf8").split("\n").filter(Boolean);
  for (const line of lines) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (name === undefined) find(`SHA256SUMS: this line cannot be read: ${line}`);
    else if (!hasFile(name)) find(`${name}: is missing`);
    else if (hashOf(bytesOf(name)) !== hash) find(`${name}: was changed, its SHA-256 is not the one in SHA256SUMS`);
  }
  const listed = new Set(["SHA256SUMS", ...lines.map((line) => line.slice(66))]);
  const others = filesIn("").filter((name) => /\.(csv|json|mjs|txt)$/.test(name) && !listed.has(name));
  for (const name of others) find(`${name}: is not of this pack`);
  return lines.length;
}

function filesIn(below) {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${below}${entry.name}/`) : [below + entry.name],
  );
}

/** The rows of a CSV file (RFC 4180), by the names in its first line. A blank cell is "". */
function readCsv(name) {
  const text = bytesOf(name).toString("utf8");
  const rows = [];
  let row = [];
  // A cell in quotes, or one without, and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`${name} is not a CSV file`);
    row.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  const [header = [], ...cells] = rows;
  return cells.map((each) => Object.fromEntries(header.map((column, index) => [column, each[index] ?? ""])));
}

/** A text that a spreadsheet would run as a formula stands behind an apostrophe; this takes it off again. */
const unguarded = (text) => (/^'+[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? text.slice(1) : text);

// ---- 2. Submissions ---------------------------------------------------------------------------------------------

/** The sealed answers of each Party, where its submission is what its hash says. */
function checkSubmissions(snapshot) {
  const answers = new Map();
  for (const { party, submission } of snapshot.parties) {
    if (submission === null) continue;
    const name = `submissions/${party}.json`;
    if (!hasFile(name)) find(`${name}: is missing`);
    else if (hashOf(bytesOf(name)) !== submission.sha256) find(`${name}: is not what ${party} submitted`);
    else answers.set(party, readJson(name).answers);
  }
  return answers;
}

// ---- 3. Definitions ----------------------------------------------------------------------------------------------

/** A value as canonical JSON (RFC 8785): one text for one value, so that it can be hashed. */
function canonical(value) {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key])}`).join(",")}}`;
}

function checkDefinition(names, content, hash) {
  if (hashOf(canonical(content)) !== hash) find(`${names}: not what was published`);
}

function checkDefinitions(snapshot) {
  checkDefinition("catalogue.json", readJson("catalogue.json"), snapshot.catalogue.contentHash);
  for (const [version, prefix] of [
    [snapshot.version, ""],
    [snapshot.record, "record-"],
  ]) {
    if (version === null) continue;
    const names = ["questionnaire", "measures", "comparability"].filter((name) => hasFile(`${prefix}${name}.json`));
    const content = Object.fromEntries(names.map((name) => [name, readJson(`${prefix}${name}.json`)]));
    checkDefinition(names.map((name) => `${prefix}${name}.json`).join(", "), content, version.contentHash);
  }
}

// ---- 4. Facts ---------------------------------------------------------------------------------------------------

/**
 * What a long file says: Party -> item -> { state, value, codes, rows }. A table has its rows, each column -> the same.
 * A Party that submitted nothing is null.
 */
function readFacts(name) {
  const parties = new Map();
  for (const { party, item, row, column, code, state, value } of hasFile(name) ? readCsv(name) : []) {
    if (!parties.has(party)) parties.set(party, new Map());
    if (state === "not_submitted") parties.set(party, null);
    const items = parties.get(party);
    if (items === null) continue;
    if (!items.has(item)) items.set(item, { state: "not_asked", rows: [] });
    let field = items.get(item);
    if (row !== "") {
      const cells = (field.rows[Number(row) - 1] ??= new Map());
      if (!cells.has(column)) cells.set(column, {});
      field = cells.get(column);
    }
    field.state = state;
    if (state !== "answered") continue;
    if (code === "") field.value = unguarded(value);
    else (field.codes ??= []).push(...(value === "1" ? [code] : []));
  }
  return parties;
}

/** Compares the long file with the sealed answers; what is in one and not in the other is named. */
function checkFacts(facts, sealed) {
  for (const [party, answers] of sealed) {
    const items = facts.get(party) ?? new Map();
    for (const item of new Set([...Object.keys(answers), ...items.keys()])) {
      if (!isSame(items.get(item), answers[item] ?? { state: "not_asked" }))
        find(`answers-long.csv: ${party}, ${item} is not what was submitted`);
    }
  }
  for (const [party, items] of facts) {
    if (items !== null && !sealed.has(party))
      find(`answers-long.csv: ${party} has answers and no submission that counts`);
  }
}

/** A fact of the long file, and an item or cell of a submission: { state, value }. */
function isSame(fact, sealed) {
  if (!fact || fact.state !== sealed.state) return false;
  if (sealed.state !== "answered") return true;
  if (typeof sealed.value === "string") return fact.value === sealed.value;
  if (typeof sealed.value[0] === "string")
    return fact.codes?.length === sealed.value.length && sealed.value.every((code) => fact.codes.includes(code));
  return (
    fact.rows.length === sealed.value.length &&
    sealed.value.every(({ cells }, index) =>
      Object.keys(cells).every((column) => isSame(fact.rows[index]?.get(column), cells[column])),
    )
  );
}

/** The column of parties.csv in which the groups of a breakdown stand. */
const columnOf = (breakdown) =>
  ["region", "eu"].includes(breakdown) ? breakdown : `group_${breakdown.replaceAll("-", "_")}`;

/** Compares the tables of what was laid down with the snapshot. */
function checkTables(snapshot, register, rates, matches) {
  const parties = snapshot.parties.map(({ party, groups, submission }) => {
    const own = Object.entries(groups).map(([breakdown, group]) => `${columnOf(breakdown)} ${group}`);
    return [party, submission?.sha256 ?? "", ...own.sort()].join(" ");
  });
  const columns = register[0] ? Object.keys(register[0]).filter((name) => /^(region|eu|group_.*)$/.test(name)) : [];
  const listed = register.map((row) => {
    const own = columns.filter((name) => row[name] !== "").map((name) => `${name} ${row[name]}`);
    return [row.party, row.sha256, ...own.sort()].join(" ");
  });
  checkTable("parties.csv", listed, parties);
  const kept = snapshot.rates.map(({ currency, rate }) => [currency, rate]);
  checkTable("rates.csv", pairsOf(rates), pairsOf(kept));
  const matched = snapshot.matches.map(({ measure, entry, into }) => [keyOf(measure, entry), into]);
  checkTable("matches.csv", pairsOf(matches), pairsOf(matched));
}

function checkTable(file, found, expected) {
  if (found.join("\n") !== expected.join("\n")) find(`${file}: is not what the snapshot says`);
}

const pairsOf = (pairs) => Array.from(pairs, ([key, value]) => `${key} ${value}`).sort();
const keyOf = (measure, entry) => `${measure}\n${entry}`;

/** What the record hides for its own reasons is kept in the snapshot, and left out of the tables. */
const hidden = new Set(["not_shown", "not_applicable"]);

const placeOf = (party, item) =>
  party === "" ? `record-round-long.csv: ${item}` : `record-long.csv: ${party}, ${item}`;

function checkRecord(snapshot, said) {
  const recorded = new Set();
  for (const { party, item, state, value } of snapshot.entries) {
    const fact = said[party === null ? "round" : "record"].get(party ?? "")?.get(item);
    recorded.add(placeOf(party ?? "", item));
    if (hidden.has(fact?.state) || isSame(fact, { state, value })) continue;
    find(`${placeOf(party ?? "", item)} is not what was recorded`);
  }
  for (const [party, items] of [...said.record, ...said.round]) {
    for (const [item, { state }] of items) {
      const place = placeOf(party, item);
      if (state === "answered" && !recorded.has(place)) find(`${place} was not recorded`);
    }
  }
}

// ---- Numbers: exact, a whole number of units of a power of ten ------------------------------------------------------

const zero = { units: 0n, scale: 0 };

function decimal(text) {
  const [whole, fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

const unitsAt = ({ units, scale }, wanted) => units * 10n ** BigInt(wanted - scale);

function plus(left, right) {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

const times = (left, right) => ({ units: left.units * right.units, scale: left.scale + right.scale });
const sumOf = (numbers) => numbers.reduce(plus, zero);

/** Without zeros at the end of a fraction: 7.50 is 7.5. */
function written({ units, scale }) {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - scale);
  return (units < 0n ? "-" : "") + whole + (scale > 0 && fraction !== "" ? `.${fraction}` : "");
}

const isAtLeast = (left, right) => plus(left, { ...right, units: -right.units }).units >= 0n;

/** A part of a whole, exact, and its percentage, rounded once, halves away from zero; of nothing there is none. */
function share(part, whole, decimals = 1) {
  const scale = Math.max(part.scale, whole.scale);
  const [above, below] = [unitsAt(part, scale), unitsAt(whole, scale)];
  return {
    numerator: written(part),
    base: written(whole),
    percentage: below === 0n ? null : percentage(above, below, decimals),
  };
}

const size = (number) => (number < 0n ? -number : number);

function percentage(above, below, decimals) {
  const rounded = (size(above) * 200n * 10n ** BigInt(decimals) + size(below)) / (2n * size(below));
  const digits = String(rounded).padStart(decimals + 1, "0");
  const sign = rounded !== 0n && above < 0n !== below < 0n ? "-" : "";
  return sign + digits.slice(0, digits.length - decimals) + (decimals > 0 ? `.${digits.slice(-decimals)}` : "");
}

const parties = (count) => decimal(String(count));

// ---- Conditions: true, false or unknown -----------------------------------------------------------------------------

/** The reasons why there is no answer; of several, the first that occurs counts, and the last only where it is the only one. */
const precedence = ["no_information", "not_answered", "not_shown", "not_asked", "not_applicable"];
const reasonOf = (missing) => precedence.find((reason) => missing.includes(reason));

const factOf = (items, name) => items.get(name) ?? { state: "not_asked", rows: [] };

/** What a condition says of a Party; when unknown, what is missing for a verdict. */
function judge(condition, items) {
  if (condition.not) {
    const { truth, missing } = judge(condition.not, items);
    return { truth: truth === "unknown" ? truth : truth === "true" ? "false" : "true", missing };
  }
  const parts = condition.all ?? condition.any;
  if (parts) {
    const said = parts.map((part) => judge(part, items));
    const decisive = condition.all ? "false" : "true";
    if (said.some(({ truth }) => truth === decisive)) return { truth: decisive, missing: [] };
    const missing = said.flatMap((part) => part.missing);
    return {
      truth: said.some(({ truth }) => truth === "unknown") ? "unknown" : condition.all ? "true" : "false",
      missing,
    };
  }
  const fact = factOf(items, condition.item);
  if ("answered" in condition)
    return { truth: String((fact.state === "answered") === condition.answered), missing: [] };
  if (fact.state !== "answered") return { truth: "unknown", missing: [fact.state] };
  return { truth: String(test(condition, fact)), missing: [] };
}

function test(condition, { value, codes, rows }) {
  if ("in" in condition) return condition.in.includes(value);
  if ("includesAny" in condition) return condition.includesAny.some((code) => codes.includes(code));
  if ("includesAll" in condition) return condition.includesAll.every((code) => codes.includes(code));
  if ("atLeast" in condition) return isAtLeast(decimal(value), decimal(condition.atLeast));
  if ("atMost" in condition) return isAtLeast(decimal(condition.atMost), decimal(value));
  return rows.length >= condition.rowsAtLeast;
}

// ---- What a Party gives ---------------------------------------------------------------------------------------------

/** Of things named and of money: where nothing is given and a part is missing, that there is nothing in the others is not enough. */
const isSilent = ({ isKnown, given, missing }) => !isKnown || (given.length === 0 && missing.length > 0);

/**
 * What the parts of a sum give, put together. A part is { given, isNone, missing }: what it gives, whether it is known to be
 * nothing, and why the rest is missing. A Party gives something when one part is known; what is not applicable leaves nothing
 * out. "There are none" is exactly nothing, whatever else was written; left open, it is one more reason where nothing is given.
 */
function together(parts, zeroWhen, items) {
  const none = zeroWhen ? judge(zeroWhen, items) : { truth: "false", missing: [] };
  if (none.truth === "true") return { isKnown: true, given: [], missing: [], orNone: [] };
  const given = parts.flatMap((part) => part.given);
  const missing = parts.flatMap((part) => part.missing);
  const isKnown = given.length > 0 || parts.some((part) => part.isNone);
  return { isKnown, given, missing, orNone: [...missing, ...none.missing] };
}

/** Why something is missing: where nothing is given, also what leaves it open whether there is nothing to give. */
const missingOf = ({ isKnown, missing, orNone }) => (isKnown ? missing : orNone);
const isIncomplete = ({ missing }) => missing.some((reason) => reason !== "not_applicable");

/**
 * The rows of a table that count, read by `read`, which gives { given } or { missing }. A row whose filter is blank is unknown.
 * When every row is known not to count, that is exactly nothing.
 */
function readRows(fact, where, read) {
  if (fact.state !== "answered") return { given: [], isNone: false, missing: [fact.state] };
  const counts = (row) => {
    const filter = where && row.get(where.column);
    return !where || (filter.state === "answered" ? where.in.includes(filter.value) : null);
  };
  const known = fact.rows
    .filter(counts)
    .filter((row) => counts(row) === true)
    .map(read);
  const isUnsure = fact.rows.some((row) => counts(row) === null);
  return {
    given: known.flatMap(({ given = [] }) => given),
    isNone: known.length === 0 && !isUnsure,
    missing: [...known.flatMap(({ missing = [] }) => missing), ...(isUnsure ? ["not_answered"] : [])],
  };
}

const readField = (fact, give) =>
  fact.state === "answered" ? { given: give(fact) } : { given: [], missing: [fact.state] };
const exactly = ({ value }) => [{ lower: decimal(value), upper: decimal(value) }];

function addend({ item, column, rowsWhere, bands }, items) {
  const fact = factOf(items, item);
  if (column) return readRows(fact, rowsWhere, (row) => readField(row.get(column), exactly));
  const band = ({ value }) => [
    { lower: decimal(bands[value].lower), upper: bands[value].upper === null ? null : decimal(bands[value].upper) },
  ];
  return { isNone: false, missing: [], ...readField(fact, bands ? band : exactly) };
}

function partySum({ of, zeroWhen }, items) {
  const parts = of.map((part) => addend(part, items));
  return together(parts, zeroWhen, items);
}

const lowerOf = ({ given }) => sumOf(given.map(({ lower }) => lower));
const notGiven = (missing) => ({ segment: reasonOf(missing) });

/** Names are of one thing when they are equal but for case, white space and the way Unicode composes letters. */
const thingOf = (text) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

const thingsOf = ({ value, codes }) => (codes ?? [value]).map(thingOf);

function naming({ item, column, rowsWhere }, items) {
  const fact = factOf(items, item);
  if (column) return readRows(fact, rowsWhere, (row) => readField(row.get(column), thingsOf));
  return { isNone: false, missing: [], ...readField(fact, thingsOf) };
}

function amounts({ item, amount, currency, rowsWhere }, items) {
  return readRows(factOf(items, item), rowsWhere, (row) => {
    const [money, unit] = [row.get(amount), row.get(currency)];
    if (money.state !== "answered" || unit.state !== "answered") return { missing: ["not_answered"] };
    return { given: [{ currency: unit.value, amount: decimal(money.value) }] };
  });
}

/** Where a Party stands in a measure, and what it gives: by kind. */
const stand = {
  parties({ condition }, items) {
    const { truth, missing } = judge(condition, items);
    return { segment: { true: "yes", false: "no", unknown: reasonOf(missing) }[truth] };
  },
  total(measure, items) {
    const given = partySum(measure.sum, items);
    if (!given.isKnown) return notGiven(given.orNone);
    const isOpen = given.given.some(({ upper }) => upper === null);
    const upper = isOpen ? null : sumOf(given.given.map((each) => each.upper));
    return { segment: "contributing", lower: lowerOf(given), upper, isIncomplete: isIncomplete(given) };
  },
  ratio(measure, items) {
    const [above, below] = [partySum(measure.numerator, items), partySum(measure.denominator, items)];
    const isWhole = [above, below].every((each) => each.isKnown && !isIncomplete(each));
    if (!isWhole) return notGiven([...missingOf(above), ...missingOf(below)]);
    return { segment: "contributing", above: lowerOf(above), below: lowerOf(below) };
  },
  distinct({ of, zeroWhen }, items) {
    const parts = of.map((part) => naming(part, items));
    const named = together(parts, zeroWhen, items);
    if (isSilent(named)) return notGiven(named.orNone);
    return { segment: "contributing", things: [...new Set(named.given)] };
  },
  money({ of, zeroWhen, currency }, items, { rates }) {
    const parts = of.map((part) => amounts(part, items));
    const given = together(parts, zeroWhen, items);
    if (isSilent(given)) return notGiven(given.orNone);
    const isConverted = (each) => each.currency === currency || rates.has(each.currency);
    const left = given.given.filter((each) => !isConverted(each));
    const isLost = left.length > 0 && left.length === given.given.length;
    if (isLost) return { segment: "not_converted", amounts: given.given };
    return { segment: "contributing", amounts: given.given, isIncomplete: left.length > 0 || isIncomplete(given) };
  },
  status({ item, levels, outside = [] }, items, { kindOf }) {
    const fact = factOf(items, item);
    if (fact.state !== "answered") return notGiven([fact.state]);
    if (kindOf(item) !== "table")
      return { segment: "contributing", figures: [{ level: fact.value, figure: decimal("1") }] };
    const cells = fact.rows.flatMap((row) => [...levels, ...outside].map((level) => ({ level, ...row.get(level) })));
    const known = cells.filter(({ state }) => state === "answered");
    if (known.length === 0) return notGiven(["not_answered"]);
    const figures = known.map(({ level, value }) => ({ level, figure: decimal(value) }));
    return { segment: "contributing", figures, isIncomplete: known.length < cells.length };
  },
  value({ item }, items) {
    const fact = factOf(items, item);
    return fact.state === "answered"
      ? { segment: "contributing", lower: decimal(fact.value) }
      : { segment: fact.state };
  },
};

// ---- 5. Results -----------------------------------------------------------------------------------------------------

const reasons = ["not_applicable", "no_information", "not_answered", "not_shown", "not_asked", "not_submitted"];
const segments = { parties: ["yes", "no"], money: ["contributing", "not_converted"] };

/** The result of a measure over some Parties, from where each of them stands: the figures of results.json. */
function resultOf(measure, standings, settings) {
  const { kind, decimals = 1 } = measure;
  const eligible = standings.length;
  const names = [...(segments[kind] ?? ["contributing"]), ...reasons];
  const count = (segment) => standings.filter((each) => each.segment === segment).length;
  const account = Object.fromEntries(names.map((segment) => [segment, count(segment)]));
  const giving = standings.filter(({ segment }) => segment === "contributing");
  const usable = kind === "parties" ? account.yes + account.no : giving.length;
  const common = { kind, eligible, account, coverage: share(parties(usable), parties(eligible)) };
  return { ...common, ...figures[kind](measure, { standings, giving, account, eligible, decimals, settings }) };
}

const incompleteOf = (giving) => giving.filter((each) => each.isIncomplete).length;

const figures = {
  parties(_measure, { account, eligible, decimals }) {
    const { yes, no, not_applicable: outside, not_submitted: silent } = account;
    const of = (part, whole) => share(parties(part), parties(whole), decimals);
    const base = eligible - outside;
    return {
      number: yes,
      ofAnswering: of(yes, yes + no),
      ofReporting: of(yes, eligible - silent),
      ofAll: of(yes, eligible),
      // Whatever those of whom nothing is known would have said.
      range: { lowest: of(yes, base), highest: of(base - no, base) },
    };
  },
  total(_measure, { giving }) {
    const isNobody = giving.length === 0;
    const isOpen = giving.some(({ upper }) => upper === null);
    return {
      lower: isNobody ? null : written(sumOf(giving.map(({ lower }) => lower))),
      upper: isNobody || isOpen ? null : written(sumOf(giving.map(({ upper }) => upper))),
      incomplete: incompleteOf(giving),
    };
  },
  ratio(_measure, { giving, decimals }) {
    return { ratio: share(sumOf(giving.map(({ above }) => above)), sumOf(giving.map(({ below }) => below)), decimals) };
  },
  distinct({ key }, { giving, settings }) {
    const things = giving.flatMap((each) => each.things);
    const count = (all) => (giving.length === 0 ? null : new Set(all).size);
    return {
      mentions: things.length,
      unmatched: count(things),
      matched: count(things.map((thing) => settings.standsFor(key, thing) ?? thing)),
    };
  },
  money({ currency: own }, { standings, giving, settings }) {
    const given = standings.flatMap(({ amounts: of = [] }, index) => of.map((each) => ({ ...each, index })));
    const currencies = [...new Set(given.map(({ currency }) => currency))].sort();
    const byCurrency = currencies.map((currency) => {
      const of = given.filter((each) => each.currency === currency);
      const amount = sumOf(of.map((each) => each.amount));
      const rate = currency === own ? "1" : (settings.rates.get(currency) ?? null);
      const converted = rate === null ? null : written(times(amount, decimal(rate)));
      return {
        currency,
        amount: written(amount),
        parties: new Set(of.map(({ index }) => index)).size,
        rate,
        converted,
      };
    });
    const sums = byCurrency.flatMap(({ converted }) => (converted === null ? [] : [decimal(converted)]));
    return {
      currency: own,
      total: giving.length === 0 ? null : written(sumOf(sums)),
      byCurrency,
      incomplete: incompleteOf(giving),
    };
  },
  status({ levels, outside = [], counted }, { giving, decimals }) {
    const all = giving.flatMap((each) => each.figures);
    const at = (wanted) => sumOf(all.filter(({ level }) => wanted.includes(level)).map(({ figure }) => figure));
    const base = at(levels);
    return {
      levels: levels.map((level) => ({
        level,
        figure: written(at([level])),
        share: share(at([level]), base, decimals),
      })),
      outside: outside.map((level) => ({ level, figure: written(at([level])) })),
      counted: share(at(counted), base, decimals),
      incomplete: incompleteOf(giving),
    };
  },
  value(_measure, { standings }) {
    const [{ segment, lower }] = standings;
    return segment === "contributing" ? { value: written(lower), reason: null } : { value: null, reason: segment };
  },
};

/** How many Parties named each thing, and for which other thing it stands. */
function entriesOf({ key }, standings, settings) {
  const things = standings.flatMap((each) => each.things ?? []);
  return new Map(
    [...new Set(things)].map((thing) => {
      return [
        thing,
        { parties: things.filter((each) => each === thing).length, into: settings.standsFor(key, thing) ?? null },
      ];
    }),
  );
}

/** Every figure of a result, by its place: "account.yes" -> 3. */
function flatten(value, place = "", into = new Map()) {
  if (value === null || typeof value !== "object") return into.set(place, value);
  for (const [key, inner] of Object.entries(value)) flatten(inner, place === "" ? key : `${place}.${key}`, into);
  return into;
}

const say = (value) => (value === undefined ? "not there" : String(value));

/** Names each figure that a file has otherwise than it is computed; whether there was none. */
function isReproduced(file, where, found, computed) {
  const [theirs, ours] = [flatten(found ?? {}), flatten(computed)];
  const places = [...new Set([...theirs.keys(), ...ours.keys()])].filter(
    (place) => theirs.get(place) !== ours.get(place),
  );
  for (const place of places)
    find(`${file}: ${where}: ${place} is ${say(theirs.get(place))}, computed it is ${say(ours.get(place))}`);
  return places.length === 0;
}

// ---- The pack -------------------------------------------------------------------------------------------------------

const checked = checkFiles();
const snapshot = readJson("snapshot.json");
const sealed = checkSubmissions(snapshot);
checkDefinitions(snapshot);
const said = {
  submission: readFacts("answers-long.csv"),
  record: readFacts("record-long.csv"),
  round: readFacts("record-round-long.csv"),
};
checkFacts(said.submission, sealed);

const register = readCsv("parties.csv");
const rates = new Map(readCsv("rates.csv").map(({ currency, rate }) => [currency, rate]));
const matches = new Map(
  readCsv("matches.csv").map(({ measure, entry, into }) => [keyOf(measure, unguarded(entry)), unguarded(into)]),
);

checkTables(snapshot, register, rates, matches);
checkRecord(snapshot, said);

/** What a thing stands for, where a person decided so; also where that stands for a third. */
function standsFor(measure, thing) {
  const next = matches.get(keyOf(measure, thing));
  return next === undefined ? undefined : (standsFor(measure, next) ?? next);
}

/** The definitions of a version: those of the record stand in files of their own. */
const isRecord = (version) => version !== snapshot.version.id;
const read = (version, name) => readJson(isRecord(version) ? `record-${name}` : name);

function kindOfIn(codebook) {
  return (item, column) => {
    const field = codebook.items.find(({ name }) => name === item);
    return column ? field?.columns.find(({ name }) => name === column)?.kind : field?.kind;
  };
}

/** Where each Party stands in a measure, with its groups. */
function standingsOf(measure, { reads, version }) {
  const settings = { rates, standsFor, kindOf: kindOfIn(read(version, "codebook.json")) };
  const rows = reads === "round" ? [{ party: "" }] : register;
  const standings = rows.map((row) => {
    const items = said[reads].get(row.party) ?? (reads === "submission" ? null : new Map());
    return {
      row,
      standing: items === null ? { segment: "not_submitted" } : stand[measure.kind](measure, items, settings),
    };
  });
  return { standings, settings };
}

function checkMeasure(index, published) {
  const place = snapshot.measures[index];
  const frozen = snapshot.results[index];
  const measure = read(place.version, "measures.json").measures.find(({ key }) => key === place.key);
  const { standings, settings } = standingsOf(measure, place);
  const compute = (own) =>
    resultOf(
      measure,
      own.map(({ standing }) => standing),
      settings,
    );
  const results = [{ where: "all", computed: compute(standings), found: published?.all, kept: frozen.all }];
  for (const [at, { breakdown, groups }] of frozen.breakdowns.entries()) {
    const inGroups = groups.reduce((sum, { result }) => sum + result.eligible, 0);
    if (inGroups !== standings.length)
      find(`snapshot.json: ${place.key}: the groups of ${breakdown} do not add up to all Parties`);
    for (const [nth, { group, result }] of groups.entries()) {
      const own = standings.filter(({ row }) => row[columnOf(breakdown)] === group);
      const found = published?.breakdowns[at]?.groups[nth];
      results.push({
        where: `${breakdown} ${group}`,
        computed: compute(own),
        found: found?.group === group ? found.result : undefined,
        kept: result,
      });
    }
  }
  const isWhole = checkEntries(measure, standings, settings, { published, frozen });
  return results.map(({ where, computed, found, kept }) => {
    const isPublished = isReproduced("results.json", `${place.key}, ${where}`, found, computed);
    return isReproduced("snapshot.json", `${place.key}, ${where}`, kept, computed) && isPublished && isWhole;
  });
}

function checkEntries(measure, standings, settings, files) {
  if (measure.kind !== "distinct") return true;
  const computed = Object.fromEntries(
    entriesOf(
      measure,
      standings.map(({ standing }) => standing),
      settings,
    ),
  );
  const isSameIn = ([file, result]) => {
    const found = (result?.entries ?? []).map(({ entry, parties: number, into }) => [entry, { parties: number, into }]);
    return isReproduced(file, `${measure.key}, named`, Object.fromEntries(found), computed);
  };
  return [
    ["results.json", files.published],
    ["snapshot.json", files.frozen],
  ]
    .map(isSameIn)
    .every(Boolean);
}

/** The figures of a result as results.csv writes them, by column. */
function cellsOf(result) {
  const cells = { eligible: result.eligible, ...result.account };
  const shares = (prefix, shown) => {
    cells[`${prefix}_base`] = shown.base;
    cells[`${prefix}_pct`] = shown.percentage;
  };
  if (result.coverage) cells.coverage_pct = result.coverage.percentage;
  if (result.kind === "parties") {
    cells.number = result.number;
    cells.pct_of_answering = result.ofAnswering.percentage;
    cells.pct_of_reporting = result.ofReporting.percentage;
    cells.pct_of_all = result.ofAll.percentage;
    cells.range_low = result.range.lowest.percentage;
    cells.range_high = result.range.highest.percentage;
  } else if (result.kind === "total") Object.assign(cells, { total_lower: result.lower, total_upper: result.upper });
  else if (result.kind === "ratio") {
    shares("ratio", result.ratio);
    cells.ratio_numerator = result.ratio.numerator;
  } else if (result.kind === "distinct") {
    cells.mentions = result.mentions;
    cells.distinct_unmatched = result.unmatched;
    cells.distinct_matched = result.matched;
  } else if (result.kind === "money") cells.money_total = result.total;
  else if (result.kind === "status") {
    shares("status", result.counted);
    cells.status_counted = result.counted.numerator;
  } else if (result.kind === "value") cells.headline_value = result.value;
  return cells;
}

/** Compares results.csv with the snapshot: a line for each indicator, measure and group, and no other. */
function checkResultsTable(measures) {
  const lines = new Map();
  for (const row of readCsv("results.csv")) {
    const place = lineOf(row);
    if (lines.has(place)) find(`results.csv: ${row.measure}, ${row.breakdown} ${row.group} stands twice`);
    lines.set(place, row);
  }
  for (const [index, { all, breakdowns }] of measures.entries()) {
    const { key, version } = snapshot.measures[index];
    const { indicators } = read(version, "measures.json").measures.find((measure) => measure.key === key);
    const places = breakdowns.flatMap(({ breakdown, groups }) => groups.map((each) => ({ breakdown, ...each })));
    for (const indicator of indicators) {
      for (const { breakdown, group, result } of [{ breakdown: "all", group: "all", result: all }, ...places]) {
        const place = lineOf({ version, indicator, measure: key, breakdown, group });
        checkCells(`results.csv: ${key}, ${breakdown} ${group}`, lines.get(place), cellsOf(result));
        lines.delete(place);
      }
    }
  }
  for (const row of lines.values()) find(`results.csv: ${row.measure}, ${row.breakdown} ${row.group} is no result`);
}

const lineOf = ({ version, indicator, measure, breakdown, group }) =>
  [version, indicator, measure, breakdown, group].join("\n");

function checkCells(where, row, cells) {
  if (row === undefined) return find(`${where} is missing`);
  for (const [column, value] of Object.entries(cells)) {
    if (row[column] !== String(value ?? ""))
      find(`${where}: ${column} is ${row[column]}, in snapshot.json it is ${value}`);
  }
}

const { measures: published } = readJson("results.json");
const results = snapshot.measures.flatMap(({ key }, index) => {
  return checkMeasure(index, published[index]?.measure === key ? published[index] : undefined);
});
const reproduced = results.filter(Boolean).length;
checkResultsTable(snapshot.results);

console.log(
  `${snapshot.round.id}${snapshot.round.invented ? " (INVENTED ANSWERS)" : ""}, way of counting ${snapshot.engine}`,
);
console.log(`SHA-256 of snapshot.json: ${hashOf(bytesOf("snapshot.json"))}`);
console.log(`${checked} files and ${sealed.size} submissions checked`);
for (const finding of findings) console.log(`! ${finding}`);
console.log(`${reproduced} of ${results.length} results reproduced`);
process.exitCode = findings.length === 0 ? 0 : 1;
