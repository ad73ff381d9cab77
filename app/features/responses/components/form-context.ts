import { createContext } from "react";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { DraftStore } from "./draft-store.ts";

/** What every question of the form needs: the draft, and what is asked. */
export interface FormSetting {
  readonly store: DraftStore;
  readonly codebook: Codebook;
}

export const FormContext = createContext<FormSetting | null>(null);
