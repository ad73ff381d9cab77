import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const url = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

/** Everything that may be set from outside. An empty value counts as absent. */
const settingsSchema = z.object({
  PORT: z.coerce.number({ error: "must be a port number, 0 to 65535" }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  ORIGIN: url(["http:", "https:"]).optional(),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
  DATABASE_OWNER_URL: url(["postgres:", "postgresql:"]).optional(),
  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.string().default("Rapporteur <rapporteur@localhost>"),
  SECRET: z.string().min(32, { error: "must be at least 32 characters, from a source of random text" }).optional(),
  TRUST_PROXY: z.coerce
    .number({ error: "must be the number of proxies in front, for example 1" })
    .int()
    .min(0)
    .default(0),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export interface Env {
  readonly port: number;
  readonly host: string;
  /** The address people type, without a path: links in mail and the same-origin check rest on it. */
  readonly origin: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** A role that may create tables, for migrations, when DATABASE_URL's role may not. */
  readonly databaseOwnerUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secret: string;
  readonly trustedProxies: number;
  readonly logLevel: string;
  /** Invented rounds, and sign-in as anyone. Said on every page. */
  readonly demonstration: boolean;
}

/** A setting that is missing or wrong, in words for the operator. */
export class SettingsError extends Error {}

/**
 * Reads and checks the settings.
 *
 * @throws SettingsError naming each setting that is wrong, and the mend.
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new SettingsError(
      `These settings cannot be used:\n${lines.join("\n")}\nCorrect them, or unset them to use the default.`,
    );
  }
  const settings = parsed.data;
  const dataDir = resolve(settings.DATA_DIR);
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin: new URL(settings.ORIGIN ?? `http://localhost:${settings.PORT}`).origin,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL ?? null,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    secret: settings.SECRET ?? keptSecret(dataDir),
    trustedProxies: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    demonstration: false,
  };
}

/** Without SECRET, one is made and kept in the data folder, so that sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}

const shared = globalThis as { rapporteurEnv?: Env | undefined };

/** The settings of this process, read once. */
export function env(): Env {
  return (shared.rapporteurEnv ??= readEnv(process.env));
}

/** For programs that set their own settings before anything reads them (the demonstration, tests). */
export function setEnv(settings: Env): void {
  shared.rapporteurEnv = settings;
}
