import { pino, type Logger } from "pino";
import { env } from "./env.server.ts";

let logger: Logger | null = null;

/** One line of JSON per happening, UTC. Never an answer, a token or an address. */
export function log(): Logger {
  logger ??= pino({
    level: env().logLevel,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Prisma's and PostgreSQL's messages can quote what was sent: only the kind and the place of an error are kept.
    serializers: {
      err: (error: unknown) =>
        error instanceof Error
          ? { type: error.name, message: firstLine(error.message), stack: error.stack }
          : String(error),
    },
  });
  return logger;
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
