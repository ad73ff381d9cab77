import { beforeAll, describe, expect, test } from "vitest";
import { isOwnRequest } from "../../app/http/same-origin.ts";
import { securityHeaders } from "../../app/http/security-headers.ts";
import { useDatabase } from "../support/database.ts";
import { startServer, type TestServer } from "../support/server.ts";

useDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});

describe("a page", () => {
  test("runs only its own scripts, by a nonce that is new each time", async () => {
    const [first, second] = await Promise.all([server.visit("/en/sign-in"), server.visit("/en/sign-in")]);
    const policy = first.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(second.headers.get("content-security-policy")).not.toContain(nonce);
    const body = await first.text();
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(body).not.toMatch(/\sstyle="|<style|\son[a-z]+="|javascript:/);
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
  });

  test.each([
    "/en",
    "/fr/sign-in",
    "/es/sign-in/confirm?token=x",
    "/en/unknown",
    "/xx",
    "/en/account",
    "/api/health",
    "/en/account.data",
  ])("%s is kept by nobody on the way and framed by nobody", async (path) => {
    const { headers } = await server.visit(path);
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("does not know another name of the server than the one that is set", async () => {
    const headers = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.example",
    };
    const answer = await server.visit("/en/account", { headers });
    expect(answer.headers.get("location")).toBe("/en/sign-in?returnTo=%2Fen%2Faccount");
    expect(await (await server.visit("/en/sign-in", { headers })).text()).not.toContain("evil.example");
  });

  test("is asked for its language only in languages there are", async () => {
    for (const path of ["/de", "/EN", "/en-GB", "/constructor", "/__proto__"]) {
      expect((await server.visit(path)).status).toBe(404);
    }
  });
});

test("over TLS browsers are told to stay with TLS; over plain HTTP that would be untrue", () => {
  expect(securityHeaders("https://rapporteur.example")["Strict-Transport-Security"]).toMatch(/^max-age=31536000/);
  expect(securityHeaders("http://localhost:3000")["Strict-Transport-Security"]).toBeUndefined();
});

test("a request that changes something names our origin, or comes from a browser that says it is from here", () => {
  const marks = {
    method: "POST",
    path: "/en/sign-in",
    origin: undefined,
    fetchSite: undefined,
    contentType: undefined,
  };
  const own = ["https://rapporteur.example"];
  expect(isOwnRequest({ ...marks, method: "GET" }, own)).toBe(true);
  expect(isOwnRequest(marks, own)).toBe(false);
  expect(isOwnRequest({ ...marks, fetchSite: "same-origin" }, own)).toBe(true);
  expect(isOwnRequest({ ...marks, origin: own[0] }, own)).toBe(true);
  expect(isOwnRequest({ ...marks, origin: own[0], fetchSite: "cross-site" }, own)).toBe(false);
  expect(isOwnRequest({ ...marks, origin: "https://rapporteur.example.evil" }, own)).toBe(false);
});
