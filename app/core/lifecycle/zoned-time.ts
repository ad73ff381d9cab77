/**
 * Local times and instants, by the rules of an IANA time zone as the platform's Intl knows them. A local time is
 * `2026-03-31T23:59`, as people and forms write it; an instant is ISO 8601 in UTC, `2026-03-31T21:59:00.000Z`.
 */

/** What a local time means in a zone. On two nights a year it may mean nothing, or two instants. */
export type ZonedInstant =
  | { readonly kind: "exact"; readonly instant: string }
  /** The clocks jump over it: they go from `from` to `to` (hours and minutes). */
  | { readonly kind: "skipped"; readonly from: string; readonly to: string }
  /** It comes twice: the clocks go back from `from` to `to`. */
  | {
      readonly kind: "repeated";
      readonly from: string;
      readonly to: string;
      readonly first: string;
      readonly second: string;
    }
  /** Not a date and time of the calendar. */
  | { readonly kind: "invalid" };

const day = 86_400_000;

/**
 * The instant of a local time in a zone.
 *
 * Example: `instantOf("2026-03-31T23:59", "Europe/Zurich")` is `{ kind: "exact", instant: "2026-03-31T21:59:00.000Z" }`.
 */
export function instantOf(local: string, zone: string): ZonedInstant {
  const wall = readLocal(local);
  if (wall === null) return { kind: "invalid" };
  // No zone changes its offset twice within two days: one of these two holds at the local time, if any does.
  const offsets = new Set([offsetAt(wall - day, zone), offsetAt(wall + day, zone)]);
  const instants = [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === wall);
  const [first, second] = instants.sort((left, right) => left - right).map(iso);
  if (first && !second) return { kind: "exact", instant: first };
  const change = changeBetween(wall - day, wall + day, zone);
  const from = localTime(change - 1, zone, 1);
  const to = localTime(change, zone, 0);
  return first && second ? { kind: "repeated", from, to, first, second } : { kind: "skipped", from, to };
}

/** The local time of an instant in a zone: the other way. Example: `2026-03-31T23:59`. */
export function localOf(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return iso(at + offsetAt(at, zone)).slice(0, 16);
}

/** Whether a name is a time zone of the IANA list, such as Europe/Zurich or UTC. Offsets such as +02:00 are none: they know no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  try {
    return Boolean(formatIn(name));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A local time as if it were UTC, in milliseconds; null when the calendar has no such day or the clock no such time. */
function readLocal(local: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null;
  const wall = Date.parse(`${local}:00.000Z`);
  return !Number.isNaN(wall) && iso(wall).startsWith(local) ? wall : null;
}

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(part["year"]!, part["month"]! - 1, part["day"], part["hour"], part["minute"], part["second"]);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The first instant after `from` at which the offset is that of `to`. */
function changeBetween(from: number, to: number, zone: string): number {
  const after = offsetAt(to, zone);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === after) high = middle;
    else low = middle;
  }
  return high;
}

/** Hours and minutes on the clocks, `later` milliseconds after what they show. */
function localTime(instant: number, zone: string, later: number): string {
  return iso(instant + offsetAt(instant, zone) + later).slice(11, 16);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US-u-ca-gregory", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}
