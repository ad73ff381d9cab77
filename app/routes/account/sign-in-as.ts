import { redirect } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { readFields } from "#app/core/read-fields.ts";
import { demonstrationInput } from "#app/features/accounts/inputs.ts";
import { beginSession, placeAfter } from "#app/features/accounts/sign-in.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { env } from "#app/io/env.server.ts";
import { withCookies } from "#app/features/accounts/with-cookies.server.ts";
import type { Route } from "./+types/sign-in-as.ts";

/** There is no page here. */
export function loader(): never {
  throw notFound();
}

/** In the demonstration alone: be one of its people. Elsewhere this address does not exist. */
export async function action({ request, params }: Route.ActionArgs): Promise<Response> {
  if (!env().demonstration || !isLanguage(params.language)) throw notFound();
  const read = readFields(await request.formData(), demonstrationInput);
  const begun = read.errors ? null : await beginSession(request, read.fields.person, "demonstration");
  if (read.errors || !begun) throw notFound();
  const place = await placeAfter(begun.userId, read.fields.returnTo, params.language);
  return withCookies(redirect(place, 303), begun.cookies);
}
