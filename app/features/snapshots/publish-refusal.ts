import type { RoundState } from "#app/core/lifecycle/round-state.ts";

/** Why a round has no snapshot to publish: a key of the catalogue of problems. */
export function publishRefusal(state: RoundState) {
  switch (state) {
    case "scheduled":
    case "open":
      return "round_not_closed";
    case "closed":
    case "frozen":
      return "round_not_frozen";
    case "published":
      return "round_already_published";
  }
}
