import type { MoneySegment, Segment, SumSegment } from "#app/core/rollup/result.ts";
import type { Fill } from "#app/ui/bar-fill.tsx";

/** How each segment of an account is drawn, everywhere. */
export const segmentFill: Readonly<Record<Segment | SumSegment | MoneySegment, Fill>> = {
  yes: "strong",
  contributing: "strong",
  no: "medium",
  not_converted: "medium_dots",
  not_applicable: "dots",
  no_information: "diagonal",
  not_answered: "fine_dots",
  not_shown: "fine_lines",
  not_asked: "fine_grid",
  not_submitted: "outline",
};
