import type { Words } from "../language.ts";

/** Roles that concern no one Party. */
export const officeRoles = ["secretariat", "analyst", "administrator"] as const;

/** Roles in one Party: those who answer, and the one who also submits. */
export const partyRoles = ["contributor", "focal_point"] as const;

export type OfficeRole = (typeof officeRoles)[number];
export type PartyRole = (typeof partyRoles)[number];
export type Role = OfficeRole | PartyRole;

/** Somebody who is signed in, with what they were appointed to. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly roles: readonly OfficeRole[];
  /** Every Party they work for, once each, with its name; a focal point is not listed as a contributor too. */
  readonly parties: readonly { readonly party: string; readonly role: PartyRole; readonly name: Words }[];
}
