import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NamedParty } from "#app/core/survey/derive-codebook.ts";
import { sql } from "#app/io/db.server.ts";
import { catalogueSchema, registerSchema, surveyNameSchema, type Catalogue } from "./inputs.ts";
import { readJson } from "./read-folder.server.ts";

/** What a definition is checked against: catalogues and the Parties of the register. */
export interface References {
  readCatalogue(id: string, number: number): Promise<Catalogue | null>;
  readParties(): Promise<readonly NamedParty[]>;
}

/** As they are published, in the database: what counts. */
export const publishedReferences: References = {
  async readCatalogue(id, number) {
    const [row] = await sql<{ content: Catalogue }>("SELECT content FROM catalogue WHERE id = $1 AND number = $2", [
      id,
      number,
    ]);
    return row?.content ?? null;
  },
  async readParties() {
    return inOrder(await sql<NamedParty & Record<string, unknown>>("SELECT id AS iso3, name FROM party"));
  },
};

/** As they are in a folder of definitions, for authors who have no database at hand. */
export function referencesInFiles(root: string): References {
  return {
    async readCatalogue(id, number) {
      const file = join(root, "catalogue", id, `v${number}.json`);
      if (!surveyNameSchema.safeParse(id).success || !existsSync(file)) return null;
      return catalogueSchema.parse(readJson(file));
    },
    async readParties() {
      return inOrder(registerSchema.parse(readJson(join(root, "register/parties.json"))).parties);
    },
  };
}

/** In the order of their English names. */
function inOrder(parties: readonly NamedParty[]): readonly NamedParty[] {
  const { compare } = new Intl.Collator("en");
  return parties.toSorted((left, right) => compare(left.name.en, right.name.en));
}
