import { readableRoundScope, apiRefusal } from "#app/features/accounts/guard.server.ts";
import { downloadName, readFileName, type ExportFile } from "#app/features/exports/export-file.ts";
import { writeExport } from "#app/features/exports/queries.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { problem } from "#app/core/problems.ts";
import type { Route } from "./+types/file.ts";

/** A file of a round: of a published one for everyone, of others for the Secretariat and analysts. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<Response> {
  await readableRoundScope(request, params.round);
  const round = await readRound(params.round);
  const version = round && (await readVersion(round.version));
  const file = version && readFileName(params.file, version.codebook);
  if (!round || !version || !file) throw apiRefusal(problem("not_found"));
  const name = downloadName(file, { id: round.id, invented: round.invented, isPublished: round.publishedAt !== null });
  return new Response(bytesOf(writeExport(round, version, file)), {
    headers: {
      "Content-Type": contentType(file),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": cacheControl(request),
    },
  });
}

function contentType({ form }: ExportFile): string {
  return form === "json" ? "application/json; charset=utf-8" : "text/csv; charset=utf-8; header=present";
}

/** Over loopback there is no line to spare: compressing would take longer than sending. */
function cacheControl(request: Request): string {
  const sender = request.headers.get("x-sender-address") ?? "";
  const isLoopback = sender === "::1" || /^(?:::ffff:)?127\./.test(sender);
  return isLoopback ? "private, no-store, no-transform" : "private, no-store";
}

function bytesOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(Buffer.from(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
