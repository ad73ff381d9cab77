import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { ServerRouter, type EntryContext } from "react-router";
import { languages } from "#app/core/language.ts";
import { i18nFor } from "#app/io/i18n.server.ts";
import { log } from "#app/io/log.server.ts";
import { registerWords } from "#app/ui/words.ts";

for (const language of languages) registerWords(language, i18nFor(language));

/** A page that takes longer than this is abandoned. */
const renderLimit = 10_000;

/** Draws a page. Its scripts carry the nonce that the server put into the content security policy of this answer. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = request.headers.get("x-page-nonce") ?? "";
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    let started = false;
    const whole = isbot(request.headers.get("user-agent")) || context.isSpaMode;
    const send = () => {
      started = true;
      const body = new PassThrough();
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(<ServerRouter context={context} url={request.url} nonce={nonce} />, {
      nonce,
      onShellReady: () => {
        if (!whole) send();
      },
      onAllReady: () => {
        if (whole) send();
      },
      onShellError: (error) => reject(error),
      onError: (error) => {
        if (started)
          log().error({ err: error, url: new URL(request.url).pathname }, "page failed while it was being sent");
      },
    });
    setTimeout(abort, renderLimit).unref();
  });
}

/** A defect reached the boundary: it is logged, and the reader is told in their language by the error page. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log().error({ err: error, method: request.method, url: new URL(request.url).pathname }, "request failed");
}
