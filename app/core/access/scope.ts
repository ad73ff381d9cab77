declare const minted: unique symbol;

/**
 * The right to read and change one Party's data. Only the guard (features/accounts) mints one, after it has checked who
 * asks; a query that needs a Party's data demands it, so a forgotten check does not compile.
 */
export interface PartyScope {
  readonly kind: "party";
  readonly party: string;
  readonly userId: string;
  /** Whether this person may submit for the Party. */
  readonly maySubmit: boolean;
  readonly [minted]: true;
}

/** The right to read every Party's data: Secretariat officers, and the roll-up itself. */
export interface AllScope {
  readonly kind: "all";
  readonly [minted]: true;
}

export type Scope = PartyScope | AllScope;

/** For the guard alone (and the command line, which acts as the operator). */
export function mintPartyScope(party: string, userId: string, role: "contributor" | "focal_point"): PartyScope {
  return { kind: "party", party, userId, maySubmit: role === "focal_point" } as PartyScope;
}

/** For the guard, the roll-up and the command line. */
export function mintAllScope(): AllScope {
  return { kind: "all" } as AllScope;
}

/** The scope as the database's row security reads it. */
export function scopeSetting(scope: Scope): string {
  return scope.kind === "all" ? "all" : `party:${scope.party}`;
}
