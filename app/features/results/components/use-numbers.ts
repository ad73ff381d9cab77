import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import { useLanguage } from "#app/ui/use-language.ts";

/** How numbers are written on a page. */
export interface Numbers {
  /** A whole number or an exact decimal string, as the language writes it. */
  readonly number: (value: number | string) => string;
  /** A percentage with its sign; a dash when it is absent, which is not 0. */
  readonly percent: (percentage: string | null) => string;
}

export function useNumbers(): Numbers {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number | string) => formatNumber(String(value), language);
  return {
    number,
    percent: (percentage) =>
      percentage === null ? t("analyst:absent") : t("analyst:percent", { value: number(percentage) }),
  };
}
