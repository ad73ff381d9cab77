import { log } from "../io/log.server.ts";
import { sendMail } from "./send-mail.ts";
import { sweep } from "./sweep.ts";

/** Every job, with the seconds between the end of one run and the start of the next. */
const jobs = [
  { name: "send-mail", work: sendMail, every: 2 },
  { name: "sweep", work: sweep, every: 3600 },
] as const;

/**
 * Starts the jobs of this process. Several processes may run them at once: each claims its work in the database.
 *
 * @returns how to stop: no new run begins, those under way are waited for.
 */
export function startJobs(): () => Promise<void> {
  const stops = jobs.map(repeat);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function repeat({ name, work, every }: (typeof jobs)[number]): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const runOnce = async () => {
    try {
      await work();
    } catch (error) {
      log().error({ err: error, job: name }, "job failed");
    }
    if (!stopped) timer = setTimeout(run, every * 1000).unref();
  };
  function run(): void {
    running = runOnce();
  }
  run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}
