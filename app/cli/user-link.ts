import type { Command } from "commander";
import { problem } from "#app/core/problems.ts";
import { makeLink } from "#app/features/accounts/sign-in.server.ts";
import { linkMinutes } from "#app/features/accounts/sign-in-mail.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur user link`: the way in where no mail is sent, or none arrives. */
export function addUserLink(user: Command): void {
  user
    .command("link")
    .description("make a link that signs somebody in, once; whoever has it is that person")
    .requiredOption("--email <address>", "the address of the account")
    .action(actingOnDatabase(link));
}

async function link({ email }: { readonly email: string }): Promise<Outcome> {
  const made = await makeLink(email, "en");
  if (!made) return refused(problem("account_unknown"));
  return done(`Within ${linkMinutes} minutes, once:\n${made}`, { link: made });
}
