import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Problem } from "../core/problems.ts";
import { Page } from "./page.tsx";
import { useLanguage } from "./use-language.ts";

/** What happened and what to do, in the reader's language; a defect is apologised for. */
export function ErrorPage({ refusal, status }: { readonly refusal: Problem | null; readonly status: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const key = refusal?.problem ?? (status === 404 ? "not_found" : "defect");
  return (
    <Page title={t(`problems:title_${status === 404 ? "not_found" : status < 500 ? "refused" : "defect"}`)}>
      <p>{t(`problems:${key}`, refusal?.details ?? {})}</p>
      <p>
        <Link to={`/${language}`}>{t("common:to_home")}</Link>
      </p>
    </Page>
  );
}
