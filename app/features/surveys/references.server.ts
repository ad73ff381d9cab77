import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ComparedVersion } from "#app/core/compare/compare-versions.ts";
import type { Code } from "#app/core/survey/codebook.ts";
import type { Lists } from "#app/core/survey/lists.ts";
import { sql } from "#app/io/db.server.ts";
import { readComparedVersion } from "./compared-version.ts";
import {
  catalogueSchema,
  currenciesSchema,
  registerSchema,
  surveyNameSchema,
  taxaSchema,
  type Catalogue,
} from "./inputs.ts";
import { readJson } from "./read-folder.server.ts";

/** What a definition is checked against: catalogues, and the lists that choices may come from. */
export interface References {
  readCatalogue(id: string, number: number): Promise<Catalogue | null>;
  readLists(): Promise<Lists>;
  /** An earlier version, as `strategic-vision/v1`; null when there is none in order. */
  readVersion(id: string): Promise<ComparedVersion | null>;
}

/** As they are published: catalogues and Parties in the database, the other lists as they came with the program. */
export const publishedReferences: References = {
  async readCatalogue(id, number) {
    const [row] = await sql<{ content: Catalogue }>("SELECT content FROM catalogue WHERE id = $1 AND number = $2", [
      id,
      number,
    ]);
    return row?.content ?? null;
  },
  async readLists() {
    const parties = await sql<Code & Record<string, unknown>>("SELECT id AS code, name AS label FROM party");
    return { parties: inOrder(parties), ...listsInFiles("surveys") };
  },
  async readVersion(id) {
    const [row] = await sql<ComparedVersion & Record<string, unknown>>(
      "SELECT codebook, questionnaire FROM version WHERE id = $1",
      [id],
    );
    return row ?? null;
  },
};

/** As they are in a folder of definitions, for authors who have no database at hand. */
export function referencesInFiles(root: string): References {
  const readLists = async (): Promise<Lists> => {
    const { parties } = registerSchema.parse(readJson(join(root, "register/parties.json")));
    return {
      parties: inOrder(parties.map(({ iso3, name }) => ({ code: iso3, label: name }))),
      ...listsInFiles(root),
    };
  };
  return {
    readLists,
    async readCatalogue(id, number) {
      const file = join(root, "catalogue", id, `v${number}.json`);
      if (!surveyNameSchema.safeParse(id).success || !existsSync(file)) return null;
      return catalogueSchema.parse(readJson(file));
    },
    async readVersion(id) {
      const file = join(root, id, "questionnaire.json");
      return existsSync(file) ? readComparedVersion(readJson(file), await readLists()) : null;
    },
  };
}

/** The lists that no round pins: a codebook has them as they were when its version was published. */
function listsInFiles(root: string): Omit<Lists, "parties"> {
  const { taxa } = taxaSchema.parse(readJson(join(root, "register/taxa.json")));
  const { currencies } = currenciesSchema.parse(readJson(join(root, "register/currencies.json")));
  return { taxa: taxa.map(codeOf), currencies: currencies.map(codeOf) };
}

function codeOf({ code, label }: Code): Code {
  return { code, label };
}

/** In the order of their English names. */
function inOrder(parties: readonly Code[]): readonly Code[] {
  const { compare } = new Intl.Collator("en");
  return parties.toSorted((left, right) => compare(left.label.en, right.label.en));
}
