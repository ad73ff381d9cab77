import type { Language } from "../language.ts";

/** English as international bodies write it: day before month. */
const tags: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr", es: "es" };

/** A date of the calendar in words. Example: `2026-03-31` in English is `31 March 2026`. It passes through no time zone. */
export function formatDate(date: string, language: Language): string {
  return dayIn(Date.parse(`${date}T00:00:00Z`), "UTC", language);
}

/**
 * An instant in words, as the clocks of a zone show it, with the zone. Example: `31 March 2026, 23:59 (Europe/Zurich, UTC+2)`.
 *
 * @param instant ISO 8601. @param zone an IANA name.
 */
export function formatInstant(instant: string, zone: string, language: Language): string {
  const at = Date.parse(instant);
  const offset = offsetName(at, zone);
  const place = zone.replaceAll("_", " ");
  return `${formatClock(instant, zone, language)} (${place === "UTC" ? place : `${place}, ${offset}`})`;
}

/** The same without the zone, for a table whose caption names it. Example: `31 March 2026, 23:59`. */
export function formatClock(instant: string, zone: string, language: Language): string {
  const at = Date.parse(instant);
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${dayIn(at, zone, language)}, ${time.format(at)}`;
}

/** `UTC`, `UTC+2`, `UTC+5:30`. */
function offsetName(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(at);
  return (parts.find(({ type }) => type === "timeZoneName")?.value ?? "").replace("GMT", "UTC").replace("-", "\u2212");
}

function dayIn(at: number, zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(tags[language], {
    timeZone: zone,
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const words = format.format(at);
  // The first of a month is an ordinal in French.
  return language === "fr" ? words.replace(/^1 /, "1er ") : words;
}
