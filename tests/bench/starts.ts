import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { memoryOf, startBenchServer } from "./bench-server.ts";
import { measure, type Figure } from "./compare.ts";

/** From nothing to the first page, with the embedded PostgreSQL; and what the server holds when nobody asks it anything. */
export async function measureStarts(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-start-"));
  const rest: number[] = [];
  const start = async (flags: readonly string[], name: string) => {
    const begun = performance.now();
    const server = await startBenchServer({ DATA_DIR: join(folder, name), DATABASE_URL: "" }, flags);
    const elapsed = performance.now() - begun;
    if (rest.length < 5 && name === "later") {
      await sleep(3000);
      rest.push(memoryOf(server.pid).now);
    }
    await server.stop();
    return elapsed;
  };
  try {
    const first = await measure("start to first page, first, pages built", "ms", () => start([], "later"), {
      turns: 1,
    });
    const later = await measure("start to first page, later", "ms", () => start([], "later"), {
      goal: 1000,
      atMost: 3000,
    });
    const memory = await measure("memory at rest, application", "MiB", () => rest.shift() ?? 0, {
      goal: 150,
      atMost: 220,
    });
    const demonstration = await measure(
      "demonstration, first start, pages built",
      "ms",
      () => start(["--demonstration"], "demonstration"),
      { turns: 1, atMost: 60_000 },
    );
    const again = await measure(
      "demonstration, later starts",
      "ms",
      () => start(["--demonstration"], "demonstration"),
      { turns: 3, atMost: 5000 },
    );
    return [first, later, memory, demonstration, again];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
