import { useTranslation } from "react-i18next";
import type { AnswerView } from "../answer-view.ts";

/** What a Party answered, or the reason there is nothing: never a blank. */
export function Answer({ answer }: { readonly answer: AnswerView }) {
  const { t } = useTranslation();
  if (answer.state !== "answered") return <span className="reason">{t(`analyst:segment_${answer.state}`)}</span>;
  if ("rows" in answer) return <Rows rows={answer.rows} />;
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

function Rows({ rows }: { readonly rows: Extract<AnswerView, { readonly rows: unknown }>["rows"] }) {
  return (
    <ol className="rows">
      {rows.map(({ row, cells }) => (
        <li key={row}>
          {cells.map(({ label, answer }) => (
            <div key={label} className="cell">
              <span className="soft">{label}</span> <Answer answer={answer} />
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
