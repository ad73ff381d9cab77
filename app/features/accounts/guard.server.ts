import { redirect } from "react-router";
import type { OfficeRole, Person } from "../../core/access/person.ts";
import { mintAllScope, mintPartyScope, type AllScope, type PartyScope } from "../../core/access/scope.ts";
import { isLanguage } from "../../core/language.ts";
import { problem, problemStatus, type Problem } from "../../core/problems.ts";
import { notFound } from "../../http/refusals.ts";
import { sql } from "../../io/db.server.ts";
import { currentPerson } from "./current-person.server.ts";

export type { Person } from "../../core/access/person.ts";
export { currentPerson } from "./current-person.server.ts";

/** Somebody who is signed in. Anonymous: throws the way to the sign-in page and back, or, under /api, a 401. */
export async function requirePerson(request: Request): Promise<Person> {
  const person = await currentPerson(request);
  if (person) return person;
  throw isApi(request) ? apiRefusal(problem("sign_in_needed")) : redirect(signInPath(request));
}

/** The right to one Party's data. Whoever is not of that Party meets the page of an unknown address. */
export async function requirePartyScope(
  request: Request,
  party: string | undefined,
): Promise<{ person: Person; scope: PartyScope }> {
  const person = await requirePerson(request);
  const own = person.parties.find((each) => each.party === party);
  if (!own) throw hidden(request);
  return { person, scope: mintPartyScope(own.party, person.id, own.role) };
}

/** Somebody with one of these roles; whoever has none meets the page of an unknown address. */
export async function requireRole(request: Request, ...roles: readonly OfficeRole[]): Promise<Person> {
  const person = await requirePerson(request);
  if (!roles.some((role) => person.roles.includes(role))) throw hidden(request);
  return person;
}

/** The right to every Party's data: Secretariat officers. */
export async function requireAllScope(request: Request): Promise<{ person: Person; scope: AllScope }> {
  const person = await requireRole(request, "secretariat");
  return { person, scope: mintAllScope() };
}

/**
 * The right to read the results of a round: everyone's once it is published, before that the Secretariat's and the analysts'.
 * Anyone else meets the page of an unknown address, as for a round that does not exist.
 *
 * @param round the round's id
 */
export async function readableRoundScope(
  request: Request,
  round: string | undefined,
): Promise<{ person: Person | null; scope: AllScope }> {
  const [[found], person] = await Promise.all([
    sql<{ published: boolean }>("SELECT published_at IS NOT NULL AS published FROM round WHERE id = $1", [round ?? ""]),
    currentPerson(request),
  ]);
  const may = found?.published || person?.roles.some((role) => role === "secretariat" || role === "analyst");
  if (!found || !may) throw hidden(request);
  return { person, scope: mintAllScope() };
}

/**
 * The right to read a snapshot: everyone's once it is published, before that the Secretariat's and the analysts'. Whether there
 * is one of that id is not looked at.
 *
 * @param snapshot the snapshot's id
 */
export async function readableSnapshotScope(
  request: Request,
  snapshot: string | undefined,
): Promise<{ person: Person | null; scope: AllScope }> {
  const [published, person] = await Promise.all([
    sql("SELECT FROM publication WHERE snapshot_id = $1", [snapshot ?? ""]),
    currentPerson(request),
  ]);
  const may = published.length > 0 || person?.roles.some((role) => role === "secretariat" || role === "analyst");
  if (!may) throw hidden(request);
  return { person, scope: mintAllScope() };
}

/** Not there, or not for you: the same answer, in the form that the address speaks. */
function hidden(request: Request): unknown {
  return isApi(request) ? apiRefusal(problem("not_found")) : notFound();
}

function isApi(request: Request): boolean {
  return new URL(request.url).pathname.startsWith("/api/");
}

/** What a program reads: the problem itself, with its status. */
export function apiRefusal(refusal: Problem): Response {
  return Response.json(refusal, { status: problemStatus(refusal), headers: { "Cache-Control": "no-store" } });
}

/** The sign-in page in the reader's language, which afterwards leads back to where they were. */
export function signInPath(request: Request): string {
  const url = new URL(request.url);
  const path = url.pathname.replace(/\.data$/, "");
  url.searchParams.delete("_routes");
  const language = path.split("/")[1];
  // What was being sent is not repeated: a form is returned to by reading its page.
  const query = new URLSearchParams({ returnTo: `${path}${url.search}` });
  return `/${isLanguage(language) ? language : "en"}/sign-in?${query}`;
}
