import { brotliCompressSync } from "node:zlib";
import { openBrowser } from "../support/browser.ts";
import type { Signed } from "./bench-people.ts";
import type { BenchServer } from "./bench-server.ts";
import { measure, median, timed, type Figure } from "./compare.ts";
import { KeepAlive } from "./keep-alive.ts";

/** How long the server takes for the pages people wait for, and what the questionnaire weighs on the wire. */
export async function measurePages(server: BenchServer, person: Signed, analyst: string): Promise<Figure[]> {
  const section = `/en/parties/${person.party}/rounds/bench-register/sections/section_0`;
  const pages = [
    { name: "questionnaire page, server", path: section, cookie: person.cookie, goal: 15, atMost: 50 },
    {
      name: "results page of an open round of 185, server",
      path: "/en/rounds/bench-register/results",
      cookie: analyst,
      goal: 50,
      atMost: 200,
    },
    { name: "home page, server", path: "/en", cookie: "", goal: 10 },
  ];
  const figures: Figure[] = [];
  for (const { name, path, cookie, ...limits } of pages) {
    figures.push(await measure(name, "ms", () => medianPage(server, path, cookie), limits));
  }
  const weights = await weigh(server, section, person.cookie);
  const style = { turns: 1, goal: 330, atMost: 400 };
  figures.push(
    await measure("questionnaire page, script and style (brotli)", "kB", () => weights.brotli / 1000, style),
  );
  figures.push(
    await measure("questionnaire page, script and style (as sent)", "kB", () => weights.sent / 1000, { turns: 1 }),
  );
  const light = await weigh(server, "/en", "");
  figures.push(
    await measure("home page, all that is loaded (as sent)", "kB", () => light.all / 1000, {
      turns: 1,
      goal: 30,
      atMost: 60,
    }),
  );
  return figures;
}

async function medianPage({ port }: BenchServer, path: string, cookie: string): Promise<number> {
  const connection = new KeepAlive(port);
  const times: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    times.push(
      await timed(async () => {
        const { status, body } = await connection.request("GET", path, { Cookie: cookie });
        if (status !== 200) throw new Error(`${status} ${path} ${body.slice(0, 300)}`);
      }),
    );
  }
  connection.close();
  return median(times.slice(5));
}

/** What a browser fetches on a first view: script and style compressed as well as can be, and everything as it was sent. */
async function weigh(server: BenchServer, path: string, cookie: string) {
  const browser = await openBrowser();
  const weights = { brotli: 0, sent: 0, all: 0 };
  try {
    const context = await browser.newContext();
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    if (cookie) await context.addCookies([{ name, value, url: server.origin }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    const sizes = new Map<string, number>();
    devtools.on(
      "Network.loadingFinished",
      ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength),
    );
    const ids = new Map<string, string>();
    devtools.on("Network.responseReceived", ({ requestId, response }) => void ids.set(requestId, response.url));
    await page.goto(server.origin + path, { waitUntil: "networkidle" });
    for (const [id, url] of ids) {
      const sent = sizes.get(id) ?? 0;
      weights.all += sent;
      if (!/\.(js|css)$/.test(new URL(url).pathname)) continue;
      weights.sent += sent;
      weights.brotli += brotliCompressSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
    }
  } finally {
    await browser.close();
  }
  return weights;
}
