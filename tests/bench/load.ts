import type { Sample } from "./compare.ts";

/** Repeats work by so many clients at once for so long: how often a second it was done, and how long each took. */
export async function load(
  clients: number,
  milliseconds: number,
  work: (client: number) => Promise<void>,
): Promise<Sample> {
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + milliseconds;
  const one = async (client: number) => {
    for (let at = performance.now(); at < end;) {
      await work(client);
      const now = performance.now();
      latencies.push(now - at);
      at = now;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)));
  return sampleOf(latencies, performance.now() - begun);
}

/** Does each piece of work once, so many at a time. */
export async function each<Piece>(
  clients: number,
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<void>,
): Promise<Sample> {
  const latencies: number[] = [];
  const waiting = pieces.values();
  const begun = performance.now();
  const one = async () => {
    for (const piece of waiting) {
      const at = performance.now();
      await work(piece);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  return sampleOf(latencies, performance.now() - begun);
}

function sampleOf(latencies: number[], elapsed: number): Sample {
  if (latencies.length === 0) throw new Error("Nothing was measured.");
  latencies.sort((left, right) => left - right);
  const at = (part: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0;
  return { value: (latencies.length / elapsed) * 1000, detail: { p50: at(0.5), p95: at(0.95), p99: at(0.99) } };
}
