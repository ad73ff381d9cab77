import { expect, test } from "vitest";
import { sql } from "../../app/io/db.server.ts";
import { useDatabase } from "../support/database.ts";

useDatabase();

test("the application works as a role that owns nothing and is no superuser", async () => {
  const [role] = await sql<{ name: string; super: boolean; tables: number }>(
    `SELECT current_user AS name, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
            (SELECT count(*)::int FROM pg_tables WHERE tableowner = current_user) AS tables`,
  );
  expect(role).toEqual({ name: "rapporteur_app", super: false, tables: 0 });
});

test.each([
  "catalogue",
  "version",
  "eligible",
  "submission",
  "submission_answer",
  "answer_event",
  "event",
  "round",
  "snapshot",
  "publication",
  "correction",
  "correction_request",
  "correction_answer",
  "record_entry",
  "rate",
  "match",
  "grouping",
])("%s is sealed: the application may neither change, delete nor truncate it", async (table) => {
  await expect(sql(`DELETE FROM "${table}"`)).rejects.toThrow(/permission denied/);
  await expect(sql(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/permission denied/);
});
