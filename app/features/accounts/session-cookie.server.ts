import { createHmac, timingSafeEqual } from "node:crypto";
import { env, type Env } from "../../io/env.server.ts";

/** Whether browsers reach us over TLS, so that a cookie may demand it. */
export function isSecure(settings: Env): boolean {
  return settings.origin.startsWith("https:");
}

/** A browser accepts the prefix only with Secure, Path=/ and no Domain: no other host can set it. Plain HTTP cannot have it. */
export function cookieName(settings: Env, name: string): string {
  return isSecure(settings) ? `__Host-${name}` : name;
}

export function sessionCookieName(settings: Env): string {
  return cookieName(settings, "rapporteur");
}

/** One cookie of a request, decoded; null when it is absent or not well formed. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/**
 * The session token that a request carries, if our secret signed it (`token.base64(HMAC-SHA-256)`, as the accounts library
 * writes it): a guessed or altered cookie costs no query.
 */
export function sessionToken(request: Request): string | null {
  const cookie = readCookie(request, sessionCookieName(env()));
  const at = cookie?.lastIndexOf(".") ?? -1;
  if (!cookie || at < 1) return null;
  const token = cookie.slice(0, at);
  const given = Buffer.from(cookie.slice(at + 1), "base64");
  const right = createHmac("sha256", env().secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}
