import { problem } from "#app/core/problems.ts";
import { apiRefusal, readableSnapshotScope } from "#app/features/accounts/guard.server.ts";
import { openPack } from "#app/features/exports/pack/open-pack.server.ts";
import { packName } from "#app/features/exports/pack/pack-source.ts";
import { writePack } from "#app/features/exports/pack/write-pack.ts";
import type { Route } from "./+types/pack.ts";

/** Everything that the results of a snapshot are computed from, with the program that checks it: of a published one for everyone. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<Response> {
  await readableSnapshotScope(request, params.snapshot);
  const source = await openPack(params.snapshot);
  if (!source) throw apiRefusal(problem("not_found"));
  return new Response(streamOf(writePack(source)), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${packName(source)}"`,
      // It is compressed already.
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
