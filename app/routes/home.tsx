import { useTranslation } from "react-i18next";
import { Page } from "#app/ui/page.tsx";

export default function Home() {
  const { t } = useTranslation();
  return (
    <Page title={t("common:home_title")} lead={t("common:home_lead")}>
      <p>{t("common:home_words")}</p>
    </Page>
  );
}
