import { useTranslation } from "react-i18next";
import type { Reading } from "#app/core/measures/round-measure.ts";
import { accountOf } from "#app/core/rollup/account.ts";
import type { Result } from "#app/core/rollup/result.ts";
import { Swatch } from "#app/ui/bar-fill.tsx";
import { CountLink } from "./count-link.tsx";
import { segmentFill } from "./segment-fill.ts";
import { useNumbers } from "./use-numbers.ts";
import { useSegmentWords } from "./use-segment-words.ts";

interface AccountTableProps {
  readonly result: Result;
  readonly measure: string;
  readonly label: string;
  /** The address of the indicator's page. */
  readonly at: string;
  readonly reads: Reading;
}

/** The account in numbers: what the bar shows, every segment, with the Parties behind each number. They add up. */
export function AccountTable({ result, measure, label, at, reads }: AccountTableProps) {
  const { t } = useTranslation();
  const { number, percent } = useNumbers();
  const segments = useSegmentWords(reads, result.kind);
  const said = (key: string) => t(`analyst:${reads === "record" ? "recorded" : "account"}_${key}`);
  const everybody = said("everybody");
  // Nobody submits a record.
  const account = accountOf(result).filter(({ segment }) => reads !== "record" || segment !== "not_submitted");
  return (
    <div className="scroller">
      <table className="account">
        <caption>{said("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{said("segment")}</th>
            <th scope="col" className="number">
              {t("analyst:account_parties")}
            </th>
            <th scope="col" className="number">
              {t("analyst:account_share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {account.map(({ segment, parties, ofAll }) => (
            <tr key={segment}>
              <th scope="row">
                <span className="legend">
                  <Swatch fill={segmentFill[segment]} />
                  <span>
                    {segments.name(segment)}
                    <span className="segment-words">{segments.words(segment)}</span>
                  </span>
                </span>
              </th>
              <td className="number">
                <CountLink
                  at={at}
                  measure={measure}
                  filter={{ segment }}
                  count={parties}
                  who={segments.name(segment)}
                  of={label}
                />
              </td>
              <td className="number">{percent(ofAll.percentage)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{everybody}</th>
            <td className="number">
              <CountLink at={at} measure={measure} count={result.eligible} who={everybody} of={label} />
            </td>
            <td className="number">
              {result.eligible === 0 ? t("analyst:absent") : t("analyst:percent", { value: number(100) })}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
