import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { addUser } from "#app/features/accounts/commands.server.ts";
import { addUserInput } from "#app/features/accounts/inputs.ts";
import { translate } from "#app/io/i18n.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur user add`: an account with its first role; the person is invited by mail. */
export function addUserAdd(user: Command): void {
  user
    .command("add")
    .description("make an account with its first role, and invite the person by mail")
    .requiredOption("--name <name>", "as colleagues know the person")
    .requiredOption("--email <address>", "where sign-in links go")
    .requiredOption("--role <role>", "contributor, focal_point, secretariat, analyst or administrator")
    .option("--party <code>", "the Party of a contributor or focal point, such as KEN")
    .option("--language <code>", "the language of mail to the person: en, fr or es", "en")
    .action(actingOnDatabase(add));
}

async function add(options: Readonly<Record<string, string>>): Promise<Outcome> {
  const { name, email, role, party = "", language } = options;
  const read = addUserInput.safeParse({ name, email, role, party: party.toUpperCase(), language });
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({ option: path.join("."), message: say(message) }));
    return {
      text: faults.map(({ option, message }) => `--${option}: ${message}`).join("\n"),
      json: { faults },
      exitCode: 1,
    };
  }
  const added = await addUser(read.data, null);
  if (isProblem(added)) return refused(added);
  return done(`${read.data.name} (${read.data.email}) has an account, and is invited by mail.`, added);
}

/** Messages of the form are keys of the account's words. */
function say(message: string): string {
  return message.startsWith("error_") ? translate("en", `account:${message}`) : message;
}
