import { randomBytes } from "node:crypto";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { isLanguage } from "../core/language.ts";
import type { Env } from "../io/env.server.ts";
import { translate } from "../io/i18n.server.ts";
import { log } from "../io/log.server.ts";
import { saveLimits } from "../features/responses/inputs.ts";
import * as answers from "../routes/api/responses/answers.ts";
import { isOwnRequest, isSafe } from "./same-origin.ts";
import { documentPolicy, securityHeaders } from "./security-headers.ts";
import { serveDirectly } from "./serve-directly.ts";

/** The web server: headers, the same-origin check, static files, then the pages. */
export function makeApp(env: Env, build: ServerBuild): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.trustedProxies);
  const headers = securityHeaders(env.origin);
  app.use((_request, response, next) => {
    response.set(headers);
    next();
  });
  app.use((request, _response, next) => {
    // PostgreSQL keeps no NUL, so nothing has one in its name: the address is one that nothing has, and not a defect.
    request.originalUrl = request.url = request.url.replaceAll(/%00/g, "%EF%BF%BD");
    next();
  });
  app.use(refuseForeignRequests(env));
  app.use(compression());
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", fallthrough: false }));
  app.use(express.static("build/client", { index: false, maxAge: "1h" }));
  app.use((request, response, next) => {
    // Whoever signs in on a shared machine must not find another's pages. Public files set their own.
    response.set("Cache-Control", "no-store");
    // What the pages must know of the request and no sender may set: a nonce for their scripts, and who sent it.
    const nonce = randomBytes(16).toString("base64");
    response.set("Content-Security-Policy", documentPolicy(nonce));
    request.headers["x-page-nonce"] = nonce;
    request.headers["x-sender-address"] = request.ip ?? "";
    // The name of this server is a setting, whatever a client or a proxy calls it. (The origin of a request that may change
    // something was checked above; on loopback it may be the other name.)
    const { host, protocol } = new URL(isSafe(request.method) ? env.origin : (request.get("origin") ?? env.origin));
    request.headers.host = host;
    delete request.headers["x-forwarded-host"];
    Object.defineProperty(request, "protocol", { value: protocol.slice(0, -1) });
    next();
  });
  // Called as often as people type.
  app.all("/api/responses/:response/answers", serveDirectly(answers, saveLimits.bytes));
  app.use(createRequestHandler({ build, mode: "production", getLoadContext: () => new RouterContextProvider() }));
  app.use(apologise);
  return app;
}

function refuseForeignRequests(env: Env) {
  const own = ownOrigins(env.origin);
  return (request: Request, response: Response, next: NextFunction): void => {
    const marks = {
      method: request.method,
      path: request.path,
      origin: request.get("origin"),
      fetchSite: request.get("sec-fetch-site"),
      contentType: request.get("content-type"),
    };
    if (isOwnRequest(marks, own)) return next();
    const first = request.path.split("/")[1];
    response
      .status(403)
      .type("text/plain")
      .send(translate(isLanguage(first) ? first : "en", "problems:foreign_request"));
  };
}

/** On loopback, localhost and 127.0.0.1 are the same server. */
function ownOrigins(origin: string): string[] {
  const { hostname, port, protocol } = new URL(origin);
  const loopback = ["localhost", "127.0.0.1", "[::1]"];
  return loopback.includes(hostname)
    ? loopback.map((name) => new URL(`${protocol}//${name}:${port}`).origin)
    : [origin];
}

/** The last resort: whatever failed outside the pages. */
function apologise(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const status = (error as { status?: number }).status ?? 500;
  if (status >= 500) log().error({ err: error, method: request.method, url: request.path }, "request failed");
  const first = request.path.split("/")[1];
  const language = isLanguage(first) ? first : "en";
  response
    .status(status)
    .type("text/plain")
    .send(translate(language, status === 404 ? "problems:not_found" : "problems:defect"));
}
