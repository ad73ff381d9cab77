import type { Fault } from "#app/core/survey/fault.ts";
import { isProblem, problem, type Problem } from "#app/core/problems.ts";
import { inTransaction, sql, type Client } from "#app/io/db.server.ts";
import { checkDefinition, type CheckedDefinition, type Definition } from "./check-definition.server.ts";
import { contentHash } from "./content-hash.ts";
import { publishedReferences } from "./references.server.ts";

/** A version that stands: now, or before and with the same content. */
export interface PublishedVersion {
  /** `survey/vN`. */
  readonly version: string;
  readonly alreadyPublished: boolean;
}

/**
 * Checks a definition, derives its codebook and seals it as a version. The same content again is the same version; other
 * content under the same number is refused: what was asked does not change, a new text is a new number.
 *
 * @returns the version; or the faults of the definition; or why it cannot be published.
 */
export async function publishVersion(
  definition: Definition,
  actor: string | null,
): Promise<PublishedVersion | { readonly faults: readonly Fault[] } | Problem> {
  const hash = contentHash(contentOf(definition));
  // Before the check, which is slow: at every start each version is published again.
  const before = await standing(definition);
  if (before !== null) return same(definition, before, hash);
  const checked = await checkDefinition(definition, publishedReferences);
  if ("faults" in checked || isProblem(checked)) return checked;
  return inTransaction((client) => seal(client, definition, checked, hash!, actor));
}

/** Addresses of schemas are for editors, and not part of what is asked. */
function contentOf({ questionnaire, measures, comparability }: Definition): unknown {
  return {
    questionnaire: withoutSchema(questionnaire),
    measures: withoutSchema(measures),
    // Absent, it must leave no trace: versions published before there was such a file keep their hash.
    ...(comparability !== undefined && { comparability: withoutSchema(comparability) }),
  };
}

function withoutSchema(document: unknown): unknown {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return document;
  const { $schema: _, ...rest } = document as Record<string, unknown>;
  return rest;
}

/** The content hash of what is published under the number, or null. */
async function standing({ survey, number }: Definition): Promise<string | null> {
  const [row] = await sql<{ hash: string }>(
    "SELECT content_hash AS hash FROM version WHERE survey_id = $1 AND number = $2",
    [survey, number],
  );
  return row?.hash ?? null;
}

function same({ survey, number }: Definition, before: string, hash: string | null): PublishedVersion | Problem {
  if (before !== hash) return problem("version_sealed", { survey, number, next: number + 1 });
  return { version: `${survey}/v${number}`, alreadyPublished: true };
}

async function seal(
  client: Client,
  definition: Definition,
  { questionnaire, measures, codebook, comparability }: CheckedDefinition,
  hash: string,
  actor: string | null,
): Promise<PublishedVersion | Problem> {
  const { survey, number } = definition;
  const version = `${survey}/v${number}`;
  // The survey goes by the title of its newest version.
  await client.query(
    `INSERT INTO survey (id, title) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET title = excluded.title
     WHERE NOT EXISTS (SELECT FROM version WHERE survey_id = $1 AND number > $3)`,
    [survey, JSON.stringify(codebook.title), number],
  );
  const { rowCount } = await client.query(
    `INSERT INTO version (id, survey_id, number, questionnaire, measures, codebook, catalogue_id, catalogue_number, content_hash, published_by, comparability)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
    [
      version,
      survey,
      number,
      JSON.stringify(withoutSchema(questionnaire)),
      JSON.stringify(withoutSchema(measures)),
      JSON.stringify(codebook),
      measures.catalogue.id,
      measures.catalogue.version,
      hash,
      actor,
      comparability && JSON.stringify(comparability),
    ],
  );
  if (rowCount === 0) {
    const { rows } = await client.query<{ hash: string }>("SELECT content_hash AS hash FROM version WHERE id = $1", [
      version,
    ]);
    return same(definition, rows[0]!.hash, hash);
  }
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'version.publish', $2, $3)", [
    actor,
    `version:${version}`,
    JSON.stringify({ contentHash: hash }),
  ]);
  return { version, alreadyPublished: false };
}
