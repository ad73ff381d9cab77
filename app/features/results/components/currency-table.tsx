import { useTranslation } from "react-i18next";
import type { MoneyResult } from "#app/core/rollup/result.ts";
import { Scroller } from "#app/ui/scroller.tsx";
import { useNumbers } from "./use-numbers.ts";

/** What was given in each currency, and at which rate it was converted: nobody meets a sum of money without its rates. */
export function CurrencyTable({ result, name }: { readonly result: MoneyResult; readonly name: string }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  if (result.byCurrency.length === 0) return null;
  const caption = t("analyst:currencies_caption", { currency: result.currency });
  return (
    <Scroller label={t("analyst:table_of", { table: caption, label: name })}>
      <table className="bases">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("analyst:currency")}</th>
            <th scope="col" className="number">
              {t("analyst:account_parties")}
            </th>
            <th scope="col" className="number">
              {t("analyst:currency_amount")}
            </th>
            <th scope="col" className="number">
              {t("analyst:currency_rate", { currency: result.currency })}
            </th>
            <th scope="col" className="number">
              {result.currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.byCurrency.map(({ currency, parties, amount, rate, converted }) => (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              <td className="number">{number(parties)}</td>
              <td className="number">{number(amount)}</td>
              <td className="number">{rate === null ? t("analyst:currency_no_rate") : number(rate)}</td>
              <td className="number">{converted === null ? t("analyst:absent") : number(converted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
