import { fork } from "node:child_process";
import { forgetPeak, memoryOf } from "./bench-server.ts";
import type { Task } from "./bench-worker.ts";
import type { Sample } from "./compare.ts";

/** A process that does work when told, and says how long it took; its memory is read from outside. */
export interface Worker {
  do(task: Task): Promise<Sample>;
  stop(): void;
}

export function startWorker(url: string): Worker {
  const child = fork("tests/bench/bench-worker.ts", [url]);
  let answer: ((done: { readonly milliseconds: number } | null) => void) | null = null;
  child.on("message", (done: { readonly milliseconds: number }) => answer?.(done));
  child.on("exit", () => answer?.(null));
  return {
    do: async (task) => {
      forgetPeak(child.pid!);
      child.send(task);
      const done = await new Promise<{ readonly milliseconds: number } | null>((resolve) => {
        answer = resolve;
      });
      if (!done) throw new Error("The worker ended.");
      return { value: done.milliseconds, detail: { peakMiB: memoryOf(child.pid!).peak } };
    },
    stop: () => void child.kill(),
  };
}
