import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { problem } from "#app/core/problems.ts";
import { openPack } from "#app/features/exports/pack/open-pack.server.ts";
import { packName } from "#app/features/exports/pack/pack-source.ts";
import { writePack } from "#app/features/exports/pack/write-pack.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur pack <snapshot>`: what its pages offer, for whoever wants to compute its results again. */
export function addPack(program: Command): void {
  program
    .command("pack")
    .description("write the pack of a snapshot: data, definitions, results and a program that checks them")
    .argument("<snapshot>", "the snapshot, as `snapshot list` names it")
    .option("--output <path>", "where to write it; else under its own name in this folder")
    .addHelpText("after", "\nUnpack it and run, with Node.js 18 or newer: node verify.mjs")
    .action(actingOnDatabase(write));
}

async function write(snapshot: string, { output }: { readonly output?: string }): Promise<Outcome> {
  const source = await openPack(snapshot);
  if (!source) return refused(problem("snapshot_unknown", { snapshot }));
  const path = typedPath(output ?? packName(source));
  const part = `${path}.part`;
  try {
    await pipeline(writePack(source), createWriteStream(part));
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
  return done(`Written: ${path}`, { snapshot, sha256: source.sha256, path });
}
