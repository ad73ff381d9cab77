/** Only to tell whether an address stays on its host; nothing is ever fetched from it. */
const anyHost = "https://host.invalid";

/**
 * A path of this server, from a string that anyone may have written (`?returnTo=`); else `otherwise`. What it returns begins
 * with one slash and, resolved by a browser, stays on the host it stands on.
 */
export function localPath(candidate: string | null | undefined, otherwise: string): string {
  if (!candidate || candidate.length > 2000 || !URL.canParse(candidate, anyHost)) return otherwise;
  if (!candidate.startsWith("/")) return otherwise;
  const url = new URL(candidate, anyHost);
  // The normalised path is judged, and used: "/fr/../..//e" looks local and becomes "//e".
  const path = `${url.pathname}${url.search}`;
  return url.origin === anyHost && /^\/(?![/\\])/.test(path) && new URL(path, anyHost).origin === anyHost
    ? path
    : otherwise;
}
