import { useTranslation } from "react-i18next";
import type { RoundState } from "#app/core/lifecycle/round-state.ts";

const looks: Readonly<Record<RoundState, string>> = {
  scheduled: "tag",
  open: "tag good",
  closed: "tag attention",
  published: "tag good",
};

/** The state of a round as one word. */
export function RoundTag({ state }: { readonly state: RoundState }) {
  const { t } = useTranslation();
  return <span className={looks[state]}>{t(`secretariat:state_${state}`)}</span>;
}
