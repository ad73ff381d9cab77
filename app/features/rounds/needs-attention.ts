import { isOver } from "#app/core/lifecycle/round-state.ts";
import type { Round, RoundProgress } from "./queries.server.ts";

/** Something about a round that a Secretariat officer may want to act on; its words are in `secretariat` as `needs_<key>`. */
export interface Need {
  readonly key:
    | "silent_near_due"
    | "missing_after_due"
    | "not_frozen"
    | "not_published"
    | "no_focal_point"
    | "saved_after_closing"
    | "opens_soon";
  readonly count: number;
}

/** How near the due time silence is worth a word. */
const nearDue = 21 * 86_400_000;
const soon = 7 * 86_400_000;

/** What needs attention in a round, the most pressing first. */
export function needsOf(round: Round, { counts, withoutFocalPoint, savedAfterClosing }: RoundProgress): Need[] {
  const untilDue = Date.parse(round.dueAt) - Date.parse(round.now);
  const untilOpening = Date.parse(round.opensAt) - Date.parse(round.now);
  const missing = counts.silent + counts.started;
  const takesAnswers = round.state === "open" || round.state === "scheduled";
  const needs: readonly (Need & { readonly isSo: boolean })[] = [
    { key: "missing_after_due", count: missing, isSo: round.state === "open" && untilDue <= 0 },
    {
      key: "silent_near_due",
      count: counts.silent,
      isSo: round.state === "open" && untilDue > 0 && untilDue <= nearDue,
    },
    { key: "not_frozen", count: 1, isSo: round.state === "closed" },
    { key: "not_published", count: 1, isSo: round.state === "frozen" },
    { key: "saved_after_closing", count: savedAfterClosing, isSo: isOver(round.state) && round.state !== "published" },
    { key: "no_focal_point", count: withoutFocalPoint, isSo: takesAnswers },
    { key: "opens_soon", count: 1, isSo: round.state === "scheduled" && untilOpening <= soon },
  ];
  return needs.filter(({ isSo, count }) => isSo && count > 0).map(({ key, count }) => ({ key, count }));
}
