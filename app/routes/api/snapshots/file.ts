import { problem } from "#app/core/problems.ts";
import { apiRefusal, readableSnapshotScope } from "#app/features/accounts/guard.server.ts";
import { readSnapshotText } from "#app/features/snapshots/queries.server.ts";
import type { Route } from "./+types/file.ts";

/** The canonical text of a snapshot, byte for byte as it was hashed: of a published one for everyone. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<Response> {
  const id = /^(.+)\.json$/.exec(params.snapshotFile)?.[1];
  await readableSnapshotScope(request, id);
  const text = id === undefined ? null : await readSnapshotText(id);
  if (text === null) throw apiRefusal(problem("not_found"));
  return new Response(text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${id}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
