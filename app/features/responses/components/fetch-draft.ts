import type { ServerDraft } from "./draft-setting.ts";

/** The draft as the server has it now; null when it cannot be asked. */
export async function fetchDraft(response: string): Promise<ServerDraft | null> {
  try {
    const answer = await fetch(`/api/responses/${encodeURIComponent(response)}/answers`, {
      signal: AbortSignal.timeout(15_000),
    });
    return answer.ok ? ((await answer.json()) as ServerDraft) : null;
  } catch {
    return null;
  }
}
