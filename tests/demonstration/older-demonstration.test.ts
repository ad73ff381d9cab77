import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "../../app/core/access/scope.ts";
import { makeDemonstration } from "../../app/demonstration/make-demonstration.ts";
import { demonstrationRounds } from "../../app/demonstration/demonstration-rounds.ts";
import { launchRound } from "../../app/features/rounds/launch-round.server.ts";
import { loadDefinitions } from "../../app/features/surveys/load-definitions.server.ts";
import { inScope, sql } from "../../app/io/db.server.ts";
import { useDatabase } from "../support/database.ts";

useDatabase();

const now = new Date("2026-11-23T10:00:00Z");

/** As it was made before there were records, groupings and snapshots. */
beforeAll(async () => {
  expect(await loadDefinitions(null)).toEqual([]);
  for (const { launch, afterwards } of demonstrationRounds("2026-10-01")) {
    const version = afterwards === null ? "strategic-vision/v2" : launch.version;
    expect(await launchRound({ ...launch, version, record: null, groupings: [] }, null)).toMatchObject({ asked: 185 });
    await sql("INSERT INTO event (command, subject) VALUES ('demonstration.fill', $1)", [`round:${launch.id}`]);
  }
  await sql("UPDATE round SET closed_at = closes_at, published_at = '2025-09-15' WHERE id = 'strategic-vision-2023'");
});

test("a demonstration of an older release starts, and stays as it is", async () => {
  const before = await everything();
  await makeDemonstration(now);
  expect(await everything()).toEqual(before);
});

async function everything(): Promise<unknown> {
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT jsonb_agg(to_jsonb(r) ORDER BY id) FROM round r) AS rounds, (SELECT count(*) FROM answer_event) AS saves,
              (SELECT count(*) FROM record_entry) AS entries, (SELECT count(*) FROM snapshot) AS snapshots`,
    );
    return rows;
  });
}
