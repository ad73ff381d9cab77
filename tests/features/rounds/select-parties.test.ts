import { expect, test } from "vitest";
import type { FollowedParty } from "#app/features/rounds/queries.server.ts";
import { readSelection, selectParties, writeSelection } from "#app/features/rounds/select-parties.ts";

function party(code: string, fr: string, facts: Partial<FollowedParty> = {}): FollowedParty {
  return {
    party: code,
    name: { en: fr, fr, es: fr },
    groups: { region: "africa", eu: "non_member" },
    progress: "silent",
    lastSavedAt: null,
    firstSubmittedAt: null,
    submittedAt: null,
    revisions: 0,
    savesAfterClosing: 0,
    hasFocalPoint: true,
    ...facts,
  };
}

const parties = [
  party("ZMB", "Zambie", { progress: "late", lastSavedAt: "2026-01-02T00:00:00.000Z" }),
  party("EGY", "Égypte", { progress: "started", lastSavedAt: "2026-01-03T00:00:00.000Z" }),
  party("CIV", "Côte d’Ivoire"),
  party("FRA", "France", { groups: { region: "europe", eu: "member" }, progress: "submitted" }),
];
const regions = new Map([
  ["africa", "Afrique"],
  ["europe", "Europe"],
]);
const select = (query: string) =>
  selectParties(parties, readSelection(new URLSearchParams(query)), regions, "fr").map(({ party: code }) => code);

test("by name in the order of the language: Égypte is not after Zambie", () => {
  expect(select("")).toEqual(["CIV", "EGY", "FRA", "ZMB"]);
  expect(select("order=descending")).toEqual(["ZMB", "FRA", "EGY", "CIV"]);
});

test("a name is found without its accents, in any case, with a straight apostrophe, or by its code", () => {
  expect(select("name=cote d'iv")).toEqual(["CIV"]);
  expect(select("name=EGYPTE")).toEqual(["EGY"]);
  expect(select("name=zmb")).toEqual(["ZMB"]);
});

test("by region and by progress, together", () => {
  expect(select("region=africa")).toEqual(["CIV", "EGY", "ZMB"]);
  expect(select("region=africa&progress=late")).toEqual(["ZMB"]);
  expect(select("region=oceania")).toEqual([]);
});

test("those that never saved come last, in both directions", () => {
  expect(select("sort=saved")).toEqual(["ZMB", "EGY", "CIV", "FRA"]);
  expect(select("sort=saved&order=descending")).toEqual(["EGY", "ZMB", "CIV", "FRA"]);
});

test("progress is ordered from silence to submission", () => {
  expect(select("sort=progress")).toEqual(["CIV", "EGY", "FRA", "ZMB"]);
});

test("what an address does not say well is as if it were not said, and what is said comes back", () => {
  const selection = readSelection(new URLSearchParams("sort=__proto__&progress=lost&order=up"));
  expect(selection).toEqual({ region: "", progress: "", name: "", sort: "party", descending: false });
  expect(writeSelection(selection)).toBe("");
  const query = "?name=x&region=africa&progress=late&sort=saved&order=descending";
  expect(writeSelection(readSelection(new URLSearchParams(query)))).toBe(query);
});
