const first = 1_000;
const longest = 60_000;

/**
 * How long to wait before sending again after so many failures: up to 1 s, 2 s, 4 s … 60 s, anywhere below that (full
 * jitter), so that a thousand browsers do not come back at once.
 *
 * @param failures in a row, from 1. @param random between 0 and 1.
 */
export function backOff(failures: number, random: number): number {
  return Math.round(random * Math.min(longest, first * 2 ** Math.min(failures - 1, 16)));
}
