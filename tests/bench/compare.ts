/** One measurement of a side: a rate (more is better) or milliseconds (less is better), and what else is worth saying. */
export interface Sample {
  readonly value: number;
  readonly detail?: Readonly<Record<string, number>>;
}

/** Bare work and ours that do the same rows. */
export interface Comparison {
  readonly name: string;
  readonly unit: "per second" | "ms";
  readonly bare: () => Promise<Sample>;
  readonly ours: () => Promise<Sample>;
  /** The ratio of performance.md to reach, and the least. Of rates it is ours / bare; of milliseconds bare / ours, so more is better. */
  readonly goal?: number;
  readonly least?: number;
}

export interface Side {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly detail: Readonly<Record<string, number>>;
}

export interface Compared {
  readonly name: string;
  readonly unit: Comparison["unit"];
  readonly bare: Side;
  readonly ours: Side;
  /** The median of the ratios of each turn: more is better, 1 is as fast as bare. */
  readonly ratio: number;
  readonly goal: number | null;
  readonly least: number | null;
}

/** Does both in turn, bare first, `turns` times after one that is not counted. */
export async function compare(comparison: Comparison, turns: number): Promise<Compared> {
  const bare: Sample[] = [];
  const ours: Sample[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const [left, right] = [await comparison.bare(), await comparison.ours()];
    if (turn === 0) continue;
    bare.push(left);
    ours.push(right);
  }
  const isRate = comparison.unit === "per second";
  const ratios = bare.map(({ value }, turn) => (isRate ? ours[turn]!.value / value : value / ours[turn]!.value));
  return {
    name: comparison.name,
    unit: comparison.unit,
    bare: sideOf(bare),
    ours: sideOf(ours),
    ratio: median(ratios),
    goal: comparison.goal ?? null,
    least: comparison.least ?? null,
  };
}

/** A figure of ours that has nothing bare beside it. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  readonly goal: number | null;
  readonly atMost: number | null;
}

/** Measures something `turns` times. Here less is better: at most `atMost`, and `goal` to reach. */
export async function measure(
  name: string,
  unit: string,
  work: () => Promise<number> | number,
  { turns = 5, goal, atMost }: { readonly turns?: number; readonly goal?: number; readonly atMost?: number } = {},
): Promise<Figure> {
  const values: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) values.push(await work());
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return { name, unit, value: median(values), lowest, highest, goal: goal ?? null, atMost: atMost ?? null };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function sideOf(samples: readonly Sample[]): Side {
  const values = samples.map(({ value }) => value);
  const keys = Object.keys(samples[0]?.detail ?? {});
  const detail = Object.fromEntries(
    keys.map((key) => [key, median(samples.map((sample) => sample.detail?.[key] ?? 0))]),
  );
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values), detail };
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
