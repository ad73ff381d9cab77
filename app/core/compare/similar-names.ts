/** Two names that may stand for one thing. */
export interface SimilarPair {
  readonly left: string;
  readonly right: string;
}

/** Words in common, of all words of both, from which a pair is proposed. */
const leastCommon = 0.6;

/** More names than this are not compared with each other: a person could not look through the pairs. */
const mostNames = 1_000;

/**
 * Proposes pairs of names that a person may look at: those that have most of their words in common, once accents, marks and
 * order are set aside. It decides nothing. The most similar come first.
 *
 * Example: "Atelier régional sur le lion, Nairobi" and "Nairobi: atelier régional sur le lion" are proposed.
 */
export function similarNames(names: readonly string[]): SimilarPair[] {
  if (names.length > mostNames) return [];
  const words = names.map(wordsOf);
  const pairs = names.flatMap((left, at) =>
    names.slice(at + 1).map((right, after) => {
      return { left, right, common: commonOf(words[at]!, words[at + 1 + after]!) };
    }),
  );
  return pairs
    .filter(({ common }) => common >= leastCommon)
    .toSorted((one, other) => other.common - one.common || (one.left < other.left ? -1 : 1))
    .map(({ left, right }) => ({ left, right }));
}

/** Words of one letter tell nothing apart; numbers do. */
function wordsOf(name: string): ReadonlySet<string> {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return new Set(plain.match(/\p{N}+|\p{L}{2,}/gu) ?? []);
}

function commonOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const all = new Set([...left, ...right]).size;
  return all === 0 ? 0 : [...left].filter((word) => right.has(word)).length / all;
}
