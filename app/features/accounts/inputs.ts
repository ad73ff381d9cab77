import { z } from "zod";
import { officeRoles, partyRoles } from "../../core/access/person.ts";
import { languages } from "../../core/language.ts";

// The messages are keys of the `account` words.

/** An address as it is kept and compared: in small letters. */
const email = z.string().trim().toLowerCase().max(254, "error_email").pipe(z.email("error_email"));
const name = z
  .string()
  .trim()
  .normalize()
  .min(1, "error_name")
  .max(200, "error_name")
  .regex(/^[^\p{Cc}]*$/u, "error_name");
const language = z.enum(languages, { error: "error_language" });
const identifier = z.string().min(1).max(100);

/** What a person may be appointed to; a Party where, and only where, the role is one of a Party. */
const appointment = {
  role: z.enum([...officeRoles, ...partyRoles], { error: "error_role" }),
  party: z.string().trim().max(10).default(""),
};

export const askForLinkInput = z.strictObject({ email, returnTo: z.string().max(2000).default("") });

export const followLinkInput = z.strictObject({
  token: z.string().min(20, "error_link").max(200, "error_link"),
  returnTo: z.string().max(2000).default(""),
  /** Said on the page that a link opened in another browser than the one that asked. */
  elsewhere: z.literal("yes").optional(),
});

export const firstAdministratorInput = z.strictObject({
  code: z.string().trim().toUpperCase().min(1, "error_code").max(40, "error_code"),
  name,
  email,
  language,
});

export const demonstrationInput = z.strictObject({
  person: identifier.startsWith("demo-"),
  returnTo: z.string().max(2000).default(""),
});

export const ownAccountInput = z.strictObject({ name, language });
export const endSessionInput = z.strictObject({ session: identifier });

export const addUserInput = z
  .strictObject({ name, email, language, ...appointment })
  .refine(partyFitsRole, { path: ["party"], message: "error_party" });

export const appointInput = z
  .strictObject({ user: identifier, ...appointment })
  .refine(partyFitsRole, { path: ["party"], message: "error_party" });

export const dismissInput = z.strictObject({ appointment: z.uuid() });
/** A form that is only a button. */
export const noInput = z.strictObject({});

export type AddUser = z.infer<typeof addUserInput>;
export type Appoint = z.infer<typeof appointInput>;

function partyFitsRole({ role, party }: { readonly role: string; readonly party: string }): boolean {
  return partyRoles.some((each) => each === role) === (party !== "");
}
