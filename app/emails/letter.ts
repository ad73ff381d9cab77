/** A message in one language, as text and as HTML that says the same. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One part of a message: a paragraph, or an address to open with the words that stand on it. */
export type Part = string | { readonly words: string; readonly address: string };

/** Lays out a message. Mail programs load nothing and run nothing for it. */
export function writeLetter(language: string, subject: string, parts: readonly Part[]): Letter {
  const text = parts.map((part) => (typeof part === "string" ? part : `${part.words}\n${part.address}`)).join("\n\n");
  const paragraphs = parts.map((part) =>
    typeof part === "string"
      ? `<p>${escapeHtml(part)}</p>`
      : `<p><a href="${escapeHtml(part.address)}">${escapeHtml(part.words)}</a></p>\n<p>${escapeHtml(part.address)}</p>`,
  );
  return { subject: subject.replace(/[\r\n]+/g, " "), text: `${text}\n`, html: page(language, subject, paragraphs) };
}

function page(language: string, subject: string, paragraphs: readonly string[]): string {
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(language)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body>`,
    ...paragraphs,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
