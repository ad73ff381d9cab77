import { useTranslation } from "react-i18next";

interface RequestTagProps {
  readonly answer: string | null;
  readonly isAnswered: boolean;
}

/** What became of a request: it waits, has an answer in words, or a correction was granted since. */
export function RequestTag({ answer, isAnswered }: RequestTagProps) {
  const { t } = useTranslation();
  if (!isAnswered) return <span className="tag attention">{t("snapshots:request_waiting")}</span>;
  return (
    <span className="tag good">{t(answer === null ? "snapshots:request_granted" : "snapshots:request_answered")}</span>
  );
}
