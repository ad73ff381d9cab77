import { useTranslation } from "react-i18next";
import type { RoundState } from "#app/core/lifecycle/round-state.ts";

const looks: Readonly<Record<RoundState, string>> = {
  scheduled: "tag",
  open: "tag good",
  closed: "tag attention",
  frozen: "tag attention",
  published: "tag good",
};

/** The state of a round as one word; and, of a demonstration, that its answers are invented. */
export function RoundTag({ state, invented }: { readonly state: RoundState; readonly invented: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={looks[state]}>{t(`secretariat:state_${state}`)}</span>{" "}
      {invented && <span className="tag attention">{t("secretariat:invented")}</span>}
    </>
  );
}
