import "./bar.css";

/** Ways to fill a part of a bar, told apart by lightness and by pattern, never by hue alone. */
export type Fill =
  "strong" | "medium" | "medium_dots" | "dots" | "diagonal" | "fine_dots" | "fine_lines" | "fine_grid" | "outline";

interface BarFillProps {
  readonly fill: Fill;
  readonly x: string | number;
  readonly y: string | number;
  readonly width: string | number;
  readonly height: string | number;
}

/** One filled rectangle: a ground, and over it the pattern. The page needs `BarPatterns` once. */
export function BarFill({ fill, ...place }: BarFillProps) {
  return (
    <>
      <rect className={`bar-ground ${fill}`} {...place} />
      {isPatterned(fill) && <rect className="bar-pattern" {...place} fill={`url(#bar-${fill})`} />}
    </>
  );
}

/** The same fill as a small square, for a legend. */
export function Swatch({ fill }: { readonly fill: Fill }) {
  return (
    <svg className="bar-swatch" width="18" height="18" aria-hidden="true">
      <BarFill fill={fill} x="1" y="1" width="16" height="16" />
    </svg>
  );
}

/** The patterns, drawn once for all bars of a page. */
export function BarPatterns() {
  return (
    <svg className="bar-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="bar-dots" width="7" height="7" patternUnits="userSpaceOnUse">
          <circle className="bar-ink-fill" cx="3.5" cy="3.5" r="1.4" />
        </pattern>
        <pattern id="bar-medium_dots" width="9" height="9" patternUnits="userSpaceOnUse">
          <circle className="bar-ink-fill" cx="4.5" cy="4.5" r="1.8" />
        </pattern>
        <pattern id="bar-diagonal" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="bar-ink-line" x1="0" y1="0" x2="0" y2="7" strokeWidth="2.4" />
        </pattern>
        <pattern id="bar-fine_dots" width="4" height="4" patternUnits="userSpaceOnUse">
          <circle className="bar-ink-fill" cx="2" cy="2" r="0.7" />
        </pattern>
        <pattern id="bar-fine_lines" width="4" height="4" patternUnits="userSpaceOnUse">
          <line className="bar-ink-line" x1="0" y1="2" x2="4" y2="2" strokeWidth="0.9" />
        </pattern>
        <pattern id="bar-fine_grid" width="5" height="5" patternUnits="userSpaceOnUse">
          <path className="bar-ink-line" d="M0 2.5h5M2.5 0v5" strokeWidth="0.7" fill="none" />
        </pattern>
      </defs>
    </svg>
  );
}

function isPatterned(fill: Fill): boolean {
  return fill !== "strong" && fill !== "medium" && fill !== "outline";
}
