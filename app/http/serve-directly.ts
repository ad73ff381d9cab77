import type { Request as Asked, RequestHandler } from "express";

/** A route without a page, as React Router knows it. */
interface ApiRoute {
  loader(call: never): Promise<Response>;
  action(call: never): Promise<Response>;
}

/**
 * Serves an API route without React Router's matching and streaming: the same functions, request and answer. For what is
 * called as often as people type: it takes a third of the time. The route stays in app/routes.ts, where every address is.
 *
 * @param most bytes of a body that are read; what is longer arrives cut off after one more, so that the route refuses it.
 */
export function serveDirectly(route: ApiRoute, most: number): RequestHandler {
  return async (asked, answering) => {
    const answered = await answer(route, asked, most).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    answering.status(answered.status);
    answering.setHeaders(answered.headers);
    answering.end(Buffer.from(await answered.arrayBuffer()));
  };
}

async function answer(route: ApiRoute, asked: Asked, most: number): Promise<Response> {
  const isRead = asked.method === "GET" || asked.method === "HEAD";
  const headers = Object.entries(asked.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const request = new Request(`${asked.protocol}://${asked.host}${asked.originalUrl}`, {
    method: asked.method,
    headers,
    ...(isRead ? {} : { body: await readBody(asked, most) }),
  });
  // Of what React Router hands over, these routes read the request and the parameters of their address.
  const call = { request, params: asked.params } as never;
  return isRead ? route.loader(call) : route.action(call);
}

async function readBody(asked: Asked, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let length = 0;
  // What is too much goes unread past us, so that the connection outlives the refusal.
  for await (const part of asked.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > most) break;
  }
  asked.resume();
  return new Uint8Array(Buffer.concat(parts, Math.min(length, most + 1)));
}
