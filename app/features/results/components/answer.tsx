import type { Reading } from "#app/core/measures/round-measure.ts";
import type { AnswerView } from "../answer-view.ts";
import { useSegmentWords } from "./use-segment-words.ts";

interface AnswerProps {
  readonly answer: AnswerView;
  readonly reads?: Reading;
}

/** What a Party answered, or the Secretariat recorded, or the reason there is nothing: never a blank. */
export function Answer({ answer, reads = "submission" }: AnswerProps) {
  const words = useSegmentWords(reads, "parties");
  if (answer.state !== "answered") return <span className="reason">{words.name(answer.state)}</span>;
  if ("rows" in answer) return <Rows rows={answer.rows} reads={reads} />;
  if (answer.isLink) return answer.texts.map((text) => <Address key={text} address={text} />);
  if (answer.texts.length === 1) return <span className="as-written">{answer.texts[0]}</span>;
  return (
    <ul className="chosen">
      {answer.texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

interface RowsProps {
  readonly rows: Extract<AnswerView, { readonly rows: unknown }>["rows"];
  readonly reads: Reading;
}

function Rows({ rows, reads }: RowsProps) {
  return (
    <ol className="rows">
      {rows.map(({ row, cells }) => (
        <li key={row}>
          {cells.map(({ label, answer }) => (
            <div key={label} className="cell">
              <span className="soft">{label}</span> <Answer answer={answer} reads={reads} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** An address that a Party gave: followed by choice, and told nothing about us. */
function Address({ address }: { readonly address: string }) {
  return (
    <a href={address} rel="noopener noreferrer nofollow">
      {address}
    </a>
  );
}
