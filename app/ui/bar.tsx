import { BarFill, type Fill } from "./bar-fill.tsx";

/** One part of a bar. Its words are read when pointed at; the table beside the bar says the same to everyone. */
export interface BarPart {
  readonly key: string;
  readonly size: number;
  readonly fill: Fill;
  readonly words: string;
  /** What is written in the part, when it is wide enough. */
  readonly figure: string;
}

/** From where to where a figure may lie, on the scale of the bar. */
export interface BarRange {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

interface BarProps {
  readonly parts: readonly BarPart[];
  readonly total: number;
  /** What the picture shows, for those who cannot see it. */
  readonly label: string;
  readonly range?: BarRange | undefined;
  /** What stands under the right end: the whole. */
  readonly scale?: string | undefined;
  readonly size?: "large" | "small";
}

/** A share under this has no figure in it: it would not fit on a narrow screen. */
const widthOfFigure = 0.11;

/**
 * A whole as one bar of parts, told apart by lightness and pattern, with a range as a whisker above it. Lengths are
 * percentages, so that it fits any width without script.
 */
export function Bar({ parts, total, label, range, scale, size = "large" }: BarProps) {
  const isLarge = size === "large";
  const top = range ? 30 : 1;
  const height = isLarge ? 40 : 16;
  const bottom = top + height;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture drawn in the page, so that its colours follow the scheme.
    <svg className={`bar ${size}`} width="100%" height={bottom + (scale ? 22 : 1)} role="img" aria-label={label}>
      {placed(parts).map(({ part, start }) => (
        <g key={part.key}>
          <title>{part.words}</title>
          <BarFill
            fill={part.fill}
            x={percent(start, total)}
            y={top}
            width={percent(part.size, total)}
            height={height}
          />
          {isLarge && part.size / total >= widthOfFigure && (
            <text
              className={`bar-figure on-${part.fill}`}
              x={percent(start + part.size / 2, total)}
              y={top + height / 2}
              dy="0.35em"
            >
              {part.figure}
            </text>
          )}
        </g>
      ))}
      {range && <Whisker range={range} total={total} />}
      {scale && (
        <>
          <text className="bar-scale" x="0" y={bottom + 16}>
            0
          </text>
          <text className="bar-scale end" x="100%" y={bottom + 16}>
            {scale}
          </text>
        </>
      )}
    </svg>
  );
}

function Whisker({ range: { from, to, words }, total }: { readonly range: BarRange; readonly total: number }) {
  const [start, end] = [percent(from, total), percent(to, total)];
  const middle = (from + to) / 2 / total;
  const side = middle < 0.25 ? "start" : middle > 0.75 ? "end" : "middle";
  const place = { start, end, middle: percent((from + to) / 2, total) }[side];
  return (
    <g className="bar-whisker">
      <line x1={start} x2={end} y1="22" y2="22" />
      <line x1={start} x2={start} y1="17" y2="30" />
      <line x1={end} x2={end} y1="17" y2="30" />
      <text className={side} x={place} y="12">
        {words}
      </text>
    </g>
  );
}

/** Each part with where it starts. */
function placed(parts: readonly BarPart[]): readonly { readonly part: BarPart; readonly start: number }[] {
  let start = 0;
  return parts.map((part) => {
    const here = { part, start };
    start += part.size;
    return here;
  });
}

/** A length on the screen; the only place where a figure passes by floating point. */
function percent(value: number, total: number): string {
  return total === 0 ? "0%" : `${((100 * value) / total).toFixed(3)}%`;
}
