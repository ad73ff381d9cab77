import { sql } from "../io/db.server.ts";

/** Forgets what is over: sessions, links, counts of attempts, links in old messages, and old messages themselves. */
export async function sweep(): Promise<void> {
  await sql("DELETE FROM session WHERE expires_at < now()");
  await sql("DELETE FROM verification WHERE expires_at < now()");
  await sql("DELETE FROM attempt WHERE ends_at < now()");
  await sql("UPDATE mail SET text = '', html = '' WHERE useful_until < now() AND text <> ''");
  await sql("DELETE FROM mail WHERE created_at < now() - interval '90 days'");
}
