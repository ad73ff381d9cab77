import { problem, type Problem } from "../problems.ts";
import { instantOf } from "./zoned-time.ts";

/**
 * The instant of a local time in a zone, as a form or the shell gives it: `2026-03-31T23:59`; or what is wrong with it. A time
 * that comes twice, when clocks go back, is refused as one that the clocks jump over is: nobody should have to guess.
 */
export function readLocalTime(local: string, zone: string): { readonly instant: string } | Problem {
  const zoned = instantOf(local, zone);
  switch (zoned.kind) {
    case "exact":
      return { instant: zoned.instant };
    case "invalid":
      return problem("time_form");
    case "skipped":
      return problem("time_skipped", { zone, from: zoned.from, to: zoned.to });
    case "repeated":
      return problem("time_twice", { zone, from: zoned.from, to: zoned.to });
  }
}
