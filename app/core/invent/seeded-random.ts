/** A source of numbers in [0, 1) that is the same for the same seed, on every machine. */
export interface Random {
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One member of a list that has at least one. */
  pick<T>(list: readonly T[]): T;
  /** True with the probability given. */
  chance(probability: number): boolean;
}

/** Numbers from a text: FNV-1a spreads the text over 32 bits, mulberry32 goes on from there. */
export function seededRandom(seed: string): Random {
  let state = spread(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (probability) => next() < probability,
  };
}

function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
