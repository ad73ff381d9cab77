import { Command } from "commander";
import { FolderError } from "#app/features/surveys/read-folder.server.ts";
import { SettingsError } from "#app/io/env.server.ts";
import type { Outcome } from "./outcome.ts";
import { openShellDatabase } from "./open-shell-database.ts";

/** Options that every command has. */
interface Everywhere {
  readonly json?: boolean;
  readonly data?: string;
}

/**
 * An action for commander that needs no database: runs the work with the command's arguments and options, prints its
 * outcome and sets the exit code.
 */
export function acting<Arguments extends unknown[]>(work: (...given: Arguments) => Promise<Outcome> | Outcome) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    await run(command, async () => work(...(given as Arguments)));
  };
}

/** As `acting`, with the database of the server open while the work is done. */
export function actingOnDatabase<Arguments extends unknown[]>(work: (...given: Arguments) => Promise<Outcome>) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    await run(command, async () => {
      const close = await openShellDatabase(command.optsWithGlobals<Everywhere>().data);
      try {
        return await work(...(given as Arguments));
      } finally {
        await close();
      }
    });
  };
}

async function run(command: Command, work: () => Promise<Outcome>): Promise<void> {
  try {
    const { text, json, exitCode } = await work();
    if (command.optsWithGlobals<Everywhere>().json) process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    else (exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    const expected = error instanceof SettingsError || error instanceof FolderError;
    process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
    process.exitCode = expected ? 2 : 70;
  }
}
