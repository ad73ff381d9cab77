import type { MeasureView } from "../measure-view.server.ts";
import { useHeadline } from "./use-headline.ts";

/** The figure that stands first, large, with its unit; under it, always, its base and how many were asked. */
export function HeadlineFigure({ view }: { readonly view: MeasureView }) {
  const { figure, unit, base } = useHeadline().words(view);
  return (
    <p className="headline">
      <span className="headline-figure">{figure}</span> <span className="headline-unit">{unit}</span>
      <span className="headline-base">{base}</span>
    </p>
  );
}
