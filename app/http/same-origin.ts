/** What the check reads of a request. */
export interface RequestMarks {
  readonly method: string;
  readonly path: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly contentType: string | undefined;
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something comes from our own pages. Every method but GET, HEAD and OPTIONS must
 * carry our exact Origin, or, from a browser that sends none, `Sec-Fetch-Site: same-origin`. The API takes JSON alone,
 * which no foreign form can send.
 */
export function isOwnRequest(marks: RequestMarks, ownOrigins: readonly string[]): boolean {
  if (isSafe(marks.method)) return true;
  const own =
    marks.origin === undefined
      ? marks.fetchSite === "same-origin"
      : ownOrigins.includes(marks.origin) && isSameSite(marks.fetchSite);
  if (!own) return false;
  if (!marks.path.startsWith("/api/")) return true;
  return marks.contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

/** Whether a method by its meaning changes nothing. */
export function isSafe(method: string): boolean {
  return safeMethods.has(method);
}

function isSameSite(fetchSite: string | undefined): boolean {
  return fetchSite === undefined || fetchSite === "same-origin";
}
