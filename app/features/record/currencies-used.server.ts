import { mintAllScope } from "#app/core/access/scope.ts";
import type { Words } from "#app/core/language.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { TableRow } from "#app/core/survey/answers.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { inScope } from "#app/io/db.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readVersion, type Version } from "../surveys/queries.server.ts";
import { unitOfRates } from "./check-rates.ts";
import { readRecord, type RoundRecord } from "./queries.server.ts";

/** A currency in which amounts of a round can be given. */
export interface UsedCurrency {
  readonly currency: string;
  readonly label: Words;
  /** Parties whose submission, or whose record, has an amount in it. */
  readonly parties: number;
}

type MoneyColumn = { readonly item: string; readonly column: string };

/** The currencies that amounts of a round can be in, by their codes, with the Parties that use each. The unit of the rates needs none. */
export async function readCurrencies(round: Round): Promise<readonly UsedCurrency[]> {
  const [asked, record] = await Promise.all([readVersion(round.version), readRecord(round)]);
  const inSubmissions = moneyColumns(asked);
  const used = [
    ...(await countInSubmissions(round.id, inSubmissions)),
    ...namedInRecord(record, moneyColumns(record.version)),
  ];
  const parties = Map.groupBy(used, ({ currency }) => currency);
  const offered = new Map(
    [asked, record.version].flatMap((version) => moneyColumns(version).flatMap((column) => codesOf(version, column))),
  );
  return [...offered]
    .filter(([currency]) => currency !== unitOfRates)
    .map(([currency, label]) => ({
      currency,
      label,
      parties: new Set((parties.get(currency) ?? []).map(({ party }) => party)).size,
    }))
    .toSorted((left, right) => (left.currency < right.currency ? -1 : 1));
}

/** The columns that name the currencies of amounts, in the measures of a version. */
function moneyColumns(version: Version | null): readonly MoneyColumn[] {
  return (version?.measures ?? []).flatMap((measure: Measure) =>
    measure.kind === "money" ? measure.of.map(({ item, currency }) => ({ item, column: currency })) : [],
  );
}

function codesOf(version: Version | null, { item, column }: MoneyColumn): readonly (readonly [string, Words])[] {
  const found = version && findItem(version.codebook, item)?.columns.find(({ name }) => name === column);
  return (found?.codes ?? []).map(({ code, label }) => [code, label] as const);
}

interface Use {
  readonly currency: string;
  readonly party: string;
}

async function countInSubmissions(round: string, columns: readonly MoneyColumn[]): Promise<Use[]> {
  if (columns.length === 0) return [];
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query<Use>(
      `SELECT DISTINCT a.value AS currency, r.party_id AS party
       FROM response r JOIN submission_answer a ON a.submission_id = r.current_submission_id
       JOIN unnest($2::text[], $3::text[]) AS money(item, "column") ON a.item = money.item AND a."column" = money."column"
       WHERE r.round_id = $1 AND a.state = 'answered'`,
      [round, columns.map(({ item }) => item), columns.map(({ column }) => column)],
    );
    return rows;
  });
}

/** The currencies named in rows of the record. What is about the round counts as one more that uses them. */
function namedInRecord({ entries }: RoundRecord, columns: readonly MoneyColumn[]): Use[] {
  return columns.flatMap(({ item, column }) =>
    entries
      .filter((entry) => entry.item === item && entry.state === "answered")
      .flatMap(({ party, value }) =>
        (value as readonly TableRow[]).flatMap(({ cells }) => {
          const cell = cells[column];
          return cell?.state === "answered" ? [{ currency: String(cell.value), party: party ?? "" }] : [];
        }),
      ),
  );
}
