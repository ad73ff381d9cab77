import { seededRandom, type Random } from "#app/core/invent/seeded-random.ts";

/** Chance that can be repeated: the same seed throws the same dice. */
export class Dice {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = seededRandom(`round ${seed}`);
  }

  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number {
    return this.#random.whole(least, most);
  }

  chance(probability: number): boolean {
    return this.#random.chance(probability);
  }

  oneOf<Thing>(things: readonly Thing[]): Thing {
    return this.#random.pick(things);
  }

  /** Some of the things, in their order; at least `least` of them. */
  some<Thing>(things: readonly Thing[], least = 1): Thing[] {
    const chosen = new Set(this.shuffled(things).slice(0, this.whole(Math.min(least, things.length), things.length)));
    return things.filter((thing) => chosen.has(thing));
  }

  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    return things
      .map((thing) => ({ thing, place: this.#random.next() }))
      .sort((left, right) => left.place - right.place)
      .map(({ thing }) => thing);
  }

  times<Thing>(least: number, most: number, make: (index: number) => Thing): Thing[] {
    return Array.from({ length: this.whole(least, most) }, (_, index) => make(index));
  }
}
