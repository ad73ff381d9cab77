import { problem, problemStatus, isProblem, type Problem } from "#app/core/problems.ts";
import type { PartyScope } from "#app/core/access/scope.ts";
import { requirePartyScope, requirePerson, type Person } from "#app/features/accounts/guard.server.ts";
import { saveAnswers } from "#app/features/responses/commands.server.ts";
import { saveInput, saveLimits } from "#app/features/responses/inputs.ts";
import { readDraft } from "#app/features/responses/queries.server.ts";
import { readHead } from "#app/features/responses/response-head.server.ts";
import { readJsonBody } from "#app/features/responses/read-json-body.server.ts";
import { maySave } from "#app/features/responses/save-allowance.server.ts";

/** What this door reads of a call, whoever opens it: the pages' router, or the server itself, which is faster. */
interface Call {
  readonly request: Request;
  readonly params: { readonly response: string };
}

/** The answers of a draft as they stand, with what waits for a choice. */
export async function loader({ request, params }: Call): Promise<Response> {
  const scope = await scopeOf(request, params.response);
  const draft = scope && (await readDraft(scope, params.response));
  if (!draft) return refuse(problem("not_found"));
  const { seq, answers, conflicts } = draft;
  return json({ seq, answers: Object.fromEntries(answers), conflicts });
}

/** Keeps answers: at most 50 a time, each with an outcome of its own. */
export async function action({ request, params }: Call): Promise<Response> {
  if (request.method !== "PATCH") return refuse(problem("bad_input"), 405);
  const person = await requirePerson(request);
  if (!maySave(person.id, Date.now())) return refuse(problem("too_many_requests", { minutes: 1 }));
  const body = await readJsonBody(request, saveLimits.bytes);
  if (isProblem(body)) return refuse(body);
  const input = saveInput.safeParse(body.json);
  if (!input.success) return refuse(problem("bad_input"));
  if ((input.data.person ?? person.id) !== person.id) return refuse(problem("signed_in_as_another"));
  const scope = await scopeOf(request, params.response, person);
  const saved = scope && (await saveAnswers(scope, params.response, input.data.clientId, input.data.ops));
  return saved ? json(saved) : refuse(problem("not_found"));
}

/** The scope of the one of this person's Parties whose response it is; null when it is of none of them. */
async function scopeOf(request: Request, response: string, known?: Person): Promise<PartyScope | null> {
  const person = known ?? (await requirePerson(request));
  for (const { party } of person.parties) {
    const { scope } = await requirePartyScope(request, party);
    if (await readHead(scope, response)) return scope;
  }
  return null;
}

function json(body: unknown): Response {
  return Response.json(body);
}

function refuse(refusal: Problem, status = problemStatus(refusal)): Response {
  return Response.json(refusal, { status });
}
