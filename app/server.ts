import { parseArgs } from "node:util";
import { prepare } from "../bin/prepare.ts";
import { readEnv, setEnv, SettingsError } from "./io/env.server.ts";
import { holdFolder } from "./io/folder-lock.server.ts";

/**
 * The program: settings, database, pages, jobs; and an orderly end. `--demonstration` adds the invented rounds and
 * offers to sign in as anyone, in a data folder of its own.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { demonstration: { type: "boolean", default: false } } });
  const dataDir = process.env["DATA_DIR"] || (values.demonstration ? "data/demonstration" : "data/rapporteur");
  const env = { ...readEnv({ ...process.env, DATA_DIR: dataDir }), demonstration: values.demonstration };
  setEnv(env);
  const release = holdFolder(env.dataDir);
  prepare({ pages: true });

  // React draws pages several times faster when nobody is developing it; each of its files asks when it is first imported.
  process.env["NODE_ENV"] ??= "production";
  // After `prepare`: what follows imports files that it makes.
  const { serve } = await import("./http/serve.ts");
  const stop = await serve(env);

  const end = (signal: string) => {
    process.stderr.write(`\n${signal}: stopping.\n`);
    void stop().then(() => {
      release();
      process.exit(0);
    });
  };
  process.once("SIGINT", () => end("Interrupted"));
  process.once("SIGTERM", () => end("Asked to stop"));
  endWithParent(() => end("The starting program ended"));
}

/** Under npm a `kill -9` of npm would leave us behind: notice that our parent changed. */
function endWithParent(end: () => void): void {
  if (!process.env["npm_lifecycle_event"]) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 1000);
  watch.unref();
}

try {
  await main();
} catch (error) {
  const expected = error instanceof SettingsError;
  process.stderr.write(
    `${expected ? error.message : `Rapporteur could not start: ${(error as Error).stack ?? String(error)}`}\n`,
  );
  process.exit(1);
}
