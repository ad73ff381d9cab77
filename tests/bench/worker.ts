import { fork } from "node:child_process";
import { once } from "node:events";
import { forgetPeak, memoryOf } from "./bench-server.ts";
import type { Task } from "./bench-worker.ts";
import type { Sample } from "./compare.ts";

/** A process that does work when told, and says how long it took; its memory is read from outside. */
export interface Worker {
  do(task: Task): Promise<Sample>;
  stop(): void;
}

export function startWorker(url: string): Worker {
  const child = fork("tests/bench/bench-worker.ts", [url], { execArgv: ["--disable-proto=delete"] });
  return {
    do: async (task) => {
      forgetPeak(child.pid!);
      const ended = once(child, "exit").then(() => {
        throw new Error("the worker ended");
      });
      child.send(task);
      const [{ milliseconds }] = (await Promise.race([once(child, "message"), ended])) as [{ milliseconds: number }];
      return { value: milliseconds, detail: { peakMiB: memoryOf(child.pid!).peak } };
    },
    stop: () => void child.kill(),
  };
}
