import { problem } from "#app/core/problems.ts";
import { apiRefusal, requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { readSubmission } from "#app/features/responses/submissions.server.ts";
import type { Route } from "./+types/receipt.ts";

/** The canonical text of a submission, byte for byte as it was hashed. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<Response> {
  const { scope } = await requirePartyScope(request, params.party);
  const submission = await readSubmission(scope, params.receipt);
  if (!submission) return apiRefusal(problem("not_found"));
  return new Response(submission.content, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${submission.receipt}.json"`,
    },
  });
}
