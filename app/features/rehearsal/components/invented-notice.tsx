import { useTranslation } from "react-i18next";
import { useNumbers } from "../../results/components/use-numbers.ts";
import type { RehearsalView } from "../rehearsal-view.server.ts";

/** Says, before anything else, that nobody answered. */
export function InventedNotice({ rehearsal: { isRecord, asked, reported } }: { readonly rehearsal: RehearsalView }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const silent = asked - reported;
  return (
    <div className="notice attention">
      <p>
        <strong>{t("rehearsal:invented")}</strong>{" "}
        {t(isRecord ? "rehearsal:invented_record" : "rehearsal:invented_words", {
          count: asked,
          parties: number(asked),
        })}
      </p>
      {silent > 0 && <p>{t("rehearsal:silent", { count: silent, silent: number(silent) })}</p>}
    </div>
  );
}
