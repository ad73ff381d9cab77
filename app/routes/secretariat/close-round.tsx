import { redirect } from "react-router";
import { isProblem } from "#app/core/problems.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { CloseConfirmation } from "#app/features/rounds/components/close-confirmation.tsx";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import type { Route } from "./+types/close-round.ts";

/** What closing a round does, to confirm. */
export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const round = await readRound(params.round);
  if (!round) throw notFound();
  return { round };
}

export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "secretariat");
  const moved = await closeRound(params.round, person.id);
  if (isProblem(moved)) throw refuse(moved);
  throw redirect(`/${params.language}/secretariat/rounds/${moved.round}?done=close`);
}

export default function CloseRound({ loaderData: { round } }: Route.ComponentProps) {
  return <CloseConfirmation round={round} />;
}
