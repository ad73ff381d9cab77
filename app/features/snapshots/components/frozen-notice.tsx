import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "#app/ui/use-language.ts";
import { snapshotPath } from "../snapshot-paths.ts";

interface FrozenNoticeProps {
  /** Null: there is none, or it is not for this reader. */
  readonly frozen: { readonly id: string; readonly number: number } | null;
}

/** For the Secretariat and analysts: a snapshot that waits to be published, which the page does not show. */
export function FrozenNotice({ frozen }: FrozenNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (frozen === null) return null;
  return (
    <div className="notice">
      <p>
        {t("snapshots:waits_to_be_published", { number: frozen.number })}{" "}
        <Link to={snapshotPath(language, frozen.id)}>{t("snapshots:see", { number: frozen.number })}</Link>
      </p>
    </div>
  );
}
