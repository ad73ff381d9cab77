import "./trend-line.css";

/** One figure in time. Its words are read when pointed at; the table beside the picture says the same to everyone. */
export interface TrendDot {
  readonly key: string;
  /** Null: absent, and nothing is drawn. */
  readonly value: number | null;
  readonly figure: string;
  /** What stands under it. */
  readonly time: string;
  readonly words: string;
}

interface TrendLineProps {
  readonly dots: readonly TrendDot[];
  /** Whether the line goes from each dot to the next; where it does not, the break is drawn. */
  readonly joined: readonly boolean[];
  /** What a break says when it is pointed at. */
  readonly broken: string;
  /** The figure at the top of the picture. */
  readonly top: number;
  /** What the picture shows, for those who cannot see it. */
  readonly label: string;
}

/** Above the line there is room for figures, below it for times. */
const [above, height, below] = [24, 72, 24];

/** More times than this would run into each other on a narrow screen: the first and the last are written then. */
const mostTimes = 3;

/**
 * Figures in time as dots on a line, from 0 at the bottom. Where two figures cannot be compared the line is broken, and a dashed
 * line stands between them. Places are percentages of the width, so that it fits any without script.
 */
export function TrendLine({ dots, joined, broken, top, label }: TrendLineProps) {
  const x = (index: number) => `${(100 * (index + 0.5)) / dots.length}%`;
  const y = (value: number) => above + height - (top === 0 ? 0 : (height * value) / top);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture drawn in the page, so that its colours follow the scheme.
    <svg className="trend-line" width="100%" height={above + height + below} role="img" aria-label={label}>
      <line className="trend-ground" x1="0" x2="100%" y1={above + height} y2={above + height} />
      {joined.map((isJoined, index) => {
        const [from, to] = [dots[index]!, dots[index + 1]!];
        if (!isJoined) {
          const middle = `${(100 * (index + 1)) / dots.length}%`;
          return (
            <line key={to.key} className="trend-break" x1={middle} x2={middle} y1="4" y2={above + height + 8}>
              <title>{broken}</title>
            </line>
          );
        }
        if (from.value === null || to.value === null) return null;
        return (
          <line
            key={to.key}
            className="trend-way"
            x1={x(index)}
            x2={x(index + 1)}
            y1={y(from.value)}
            y2={y(to.value)}
          />
        );
      })}
      {dots.map((dot, index) => (
        <g key={dot.key}>
          <title>{dot.words}</title>
          {dot.value !== null && (
            <>
              <circle className="trend-dot" cx={x(index)} cy={y(dot.value)} r="5" />
              <text className="trend-figure" x={x(index)} y={y(dot.value) - 10}>
                {dot.figure}
              </text>
            </>
          )}
          {(dots.length <= mostTimes || index === 0 || index === dots.length - 1) && (
            <text className="trend-time" x={x(index)} y={above + height + 18}>
              {dot.time}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
