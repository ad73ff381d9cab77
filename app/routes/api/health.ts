import { sql } from "#app/io/db.server.ts";

/** For whoever watches the server: 200 when the database answers, 503 when it does not. */
export async function loader(): Promise<Response> {
  const healthy = await sql("SELECT 1").then(
    () => true,
    () => false,
  );
  return Response.json({ status: healthy ? "ok" : "database unreachable" }, { status: healthy ? 200 : 503 });
}
