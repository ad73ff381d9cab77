import { redirect } from "react-router";
import { endSession } from "#app/features/accounts/sign-in.server.ts";
import { withCookies } from "#app/features/accounts/with-cookies.server.ts";
import { notFound } from "#app/http/refusals.ts";
import type { Route } from "./+types/sign-out.ts";

/** There is no page here. */
export function loader(): never {
  throw notFound();
}

export async function action({ request, params }: Route.ActionArgs): Promise<Response> {
  return withCookies(redirect(`/${params.language}`, 303), await endSession(request));
}
