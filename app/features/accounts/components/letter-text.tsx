import "./accounts.css";

interface LetterTextProps {
  readonly text: string;
  readonly language: string;
  readonly origin: string;
}

/** A message as it would arrive. Addresses of this server can be opened; on the host by which one reads the page. */
export function LetterText({ text, language, origin }: LetterTextProps) {
  return (
    <div lang={language}>
      {text
        .trim()
        .split("\n\n")
        .map((paragraph) => (
          <p key={paragraph}>{paragraph.split("\n").map((line) => withLink(line, origin))}</p>
        ))}
    </div>
  );
}

function withLink(line: string, origin: string) {
  if (!line.startsWith(`${origin}/`)) return `${line}\n`;
  return (
    <a key={line} href={line.slice(origin.length)}>
      {line}
    </a>
  );
}
