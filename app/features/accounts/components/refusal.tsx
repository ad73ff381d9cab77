import { useTranslation } from "react-i18next";
import type { Problem } from "#app/core/problems.ts";

/** Why something was refused, said at once to those who cannot see it. */
export function Refusal({ refusal }: { readonly refusal: Problem | null | undefined }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  return (
    <div className="notice danger" role="alert">
      <p>{t(`problems:${refusal.problem}`, refusal.details)}</p>
    </div>
  );
}
