import type { Visit } from "./server.ts";

/** A page as a reader sees it: its status and the words of its main part; and its HTML, for what is not words. */
export interface ReadPage {
  readonly status: number;
  readonly words: string;
  readonly html: string;
}

/** Opens a page, or sends a form to it, and reads what comes back. */
export async function readPage(visit: Visit, path: string, init?: RequestInit): Promise<ReadPage> {
  const response = await visit(path, init);
  const html = await response.text();
  const words = html
    .replace(/^[^]*<main[^>]*>|<\/main>[^]*$/g, "")
    .replaceAll(/<!--.*?-->/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
  return { status: response.status, words, html };
}
