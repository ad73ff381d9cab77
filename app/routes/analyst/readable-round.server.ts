import { isLanguage, type Language } from "#app/core/language.ts";
import { readableRoundScope } from "#app/features/accounts/guard.server.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";
import { readVersion, type Version } from "#app/features/surveys/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";

/** A round that the reader may see, with the version it asks, and the language of the page. */
export interface ReadableRound {
  readonly round: Round;
  readonly version: Version;
  readonly language: Language;
  /** Whether the reader may decide about names that stand for one thing. */
  readonly isSecretariat: boolean;
}

/** Opens a round for reading: published ones for everyone, others for the Secretariat and analysts; else it is not there. */
export async function openReadableRound(
  request: Request,
  params: { readonly language?: string | undefined; readonly round?: string | undefined },
): Promise<ReadableRound> {
  if (!isLanguage(params.language) || params.round === undefined) throw notFound();
  const { person } = await readableRoundScope(request, params.round);
  const round = await readRound(params.round);
  const version = round && (await readVersion(round.version));
  if (!round || !version) throw notFound();
  return { round, version, language: params.language, isSecretariat: person?.roles.includes("secretariat") ?? false };
}
