import { useTranslation } from "react-i18next";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

type Errors = Readonly<Record<string, string>> | undefined;

/** What is wrong with a form of this wing: its errors are keys of our words. */
export function FormErrors({ errors }: { readonly errors?: Errors }) {
  const { t } = useTranslation();
  const listed = Object.entries(errors ?? {}).map(([field, key]) => ({ field, message: saidError(t, key) }));
  return <ErrorSummary heading={t("account:form_errors")} errors={listed} />;
}

/** The words of one field's error; undefined when it has none. */
export function useErrorOf(errors: Errors): (field: string) => string | undefined {
  const { t } = useTranslation();
  return (field) => errors?.[field] && saidError(t, errors[field]);
}

/** A field that no form of ours sends has no words of its own. */
function saidError(t: (key: string) => string, key: string): string {
  return t(key.startsWith("error_") ? `account:${key}` : "problems:bad_input");
}
