import type { LineageFilter } from "./queries.server.ts";

/** Addresses of results. They are permanent: people cite them. */

export function resultsPath(language: string, round: string): string {
  return `/${language}/rounds/${round}/results`;
}

export function indicatorPath(language: string, round: string, indicator: string): string {
  return `${resultsPath(language, round)}/${indicator}`;
}

/** The Parties behind a number: one segment of a measure, in one group or in all. */
export function lineagePath(indicatorAt: string, measure: string, filter: LineageFilter = {}): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return `${indicatorAt}/${measure}${query === "" ? "" : `?${query}`}`;
}

export function downloadsPath(language: string, round: string): string {
  return `/${language}/rounds/${round}/downloads`;
}
