import { problem, type Problem } from "#app/core/problems.ts";
import { inTransaction } from "#app/io/db.server.ts";
import { contentHash } from "./content-hash.ts";
import { catalogueSchema } from "./inputs.ts";

/** What became of a publishing: the same content again is the same publication. */
export interface Published {
  readonly alreadyPublished: boolean;
}

/**
 * Seals a version of a catalogue. The same content again changes nothing; other content under the same number is refused.
 *
 * @param content surveys/catalogue/<id>/v<N>.json, parsed.
 * @throws ZodError when the file is not a catalogue.
 */
export async function publishCatalogue(content: unknown, actor: string | null): Promise<Published | Problem> {
  const catalogue = catalogueSchema.parse(content);
  const hash = contentHash(catalogue);
  return inTransaction(async (client) => {
    const { rowCount } = await client.query(
      "INSERT INTO catalogue (id, number, content, content_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      [catalogue.id, catalogue.version, JSON.stringify(catalogue), hash],
    );
    if (rowCount === 0) {
      const { rows } = await client.query<{ hash: string }>(
        "SELECT content_hash AS hash FROM catalogue WHERE id = $1 AND number = $2",
        [catalogue.id, catalogue.version],
      );
      if (rows[0]?.hash === hash) return { alreadyPublished: true };
      return problem("catalogue_sealed", { catalogue: catalogue.id, number: catalogue.version });
    }
    await client.query(
      "INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'catalogue.publish', $2, $3)",
      [actor, `catalogue:${catalogue.id}/v${catalogue.version}`, JSON.stringify({ contentHash: hash })],
    );
    return { alreadyPublished: false };
  });
}
