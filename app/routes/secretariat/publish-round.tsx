import { redirect } from "react-router";
import { isProblem } from "#app/core/problems.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { PublishConfirmation } from "#app/features/snapshots/components/publish-confirmation.tsx";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import { listSnapshots } from "#app/features/snapshots/queries.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import type { Route } from "./+types/publish-round.ts";

/** What publishing the newest snapshot of a round does, to confirm. */
export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const round = await readRound(params.round);
  if (!round) throw notFound();
  const newest = (await listSnapshots(round.id)).at(-1);
  const snapshot = newest && { id: newest.id, number: newest.number, isPublished: newest.publishedAt !== null };
  return { round, snapshot: snapshot ?? null };
}

export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "secretariat");
  const moved = await publishRound(params.round, person.id);
  if (isProblem(moved)) throw refuse(moved);
  throw redirect(`/${params.language}/secretariat/rounds/${moved.round}?done=publish`);
}

export default function PublishRound({ loaderData }: Route.ComponentProps) {
  return <PublishConfirmation {...loaderData} />;
}
