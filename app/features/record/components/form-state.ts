import type { Clash } from "../append-entries.server.ts";
import type { EntryFault } from "../check-entry.ts";
import type { Typed } from "../change-rows.ts";

/** A form that was sent and not saved: what was typed, and why it was not. */
export interface Unsaved<Fault = EntryFault, Clashed = Clash> {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  readonly clashes: readonly Clashed[];
}

/** What stands in the fields of a form: what was typed when it was not saved, else what is recorded. */
export interface FormState<Fault = EntryFault, Clashed = Clash> {
  readonly valuesOf: (name: string, recorded: readonly string[]) => readonly string[];
  readonly faults: readonly Fault[];
  readonly clashes: readonly Clashed[];
}

/** What a form is keyed by: it is written anew when what stands was recorded anew, or when a row of it was added or removed. */
export function formKey(revision: number, unsaved: Unsaved | undefined): string {
  const isReshaped = unsaved && unsaved.faults.length === 0 && unsaved.clashes.length === 0;
  return `${revision} ${isReshaped ? JSON.stringify(unsaved.typed) : ""}`;
}

/** The state of a form. Once it was sent, what was sent is all that stands in it. */
export function formState<Fault, Clashed>(unsaved: Unsaved<Fault, Clashed> | undefined): FormState<Fault, Clashed> {
  const typed = unsaved && Map.groupBy(unsaved.typed, ([name]) => name);
  return {
    // A box that is not ticked sends nothing: a form that was sent says all there is to say.
    valuesOf: (name, recorded) => (typed ? (typed.get(name) ?? []).map(([, value]) => value) : recorded),
    faults: unsaved?.faults ?? [],
    clashes: unsaved?.clashes ?? [],
  };
}
