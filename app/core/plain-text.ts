// oxlint-disable-next-line eslint/no-control-regex -- what no database keeps and nobody sees; newline and tab may stand
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A text as it is kept: in Unicode normal form C, with `\n` line ends, without what cannot be seen, and without space around it. */
export function plainText(typed: string): string {
  return typed.replaceAll(/\r\n?/g, "\n").replaceAll(invisible, "").toWellFormed().normalize("NFC").trim();
}
