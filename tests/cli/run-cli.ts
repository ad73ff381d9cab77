import { spawn } from "node:child_process";

export interface CliOutcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `rapporteur` as a shell does, in a process of its own. */
export function runCli(words: readonly string[], variables: Readonly<Record<string, string>>): Promise<CliOutcome> {
  const child = spawn("bin/node", ["app/cli/rapporteur.ts", ...words], { env: { ...process.env, ...variables } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}
