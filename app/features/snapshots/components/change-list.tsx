import "./corrections.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import type { Headline } from "#app/core/rollup/headline-of.ts";
import { Answer } from "#app/features/results/components/answer.tsx";
import { unitOf, useHeadline } from "#app/features/results/components/use-headline.ts";
import { useNumbers } from "#app/features/results/components/use-numbers.ts";
import { Scroller } from "#app/ui/scroller.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { ChangeViews, ResultChangeView } from "../change-views.ts";

interface ChangeListProps {
  readonly changes: ChangeViews;
  /** The address of the results as they are now; null where they have none yet. */
  readonly at: string | null;
}

/** What changed between two snapshots: results first, then what they were computed from. */
export function ChangeList({ changes, at }: ChangeListProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const language = useLanguage();
  const { engine, results, submissions, entries, rates, matches } = changes;
  const before = t("snapshots:before");
  const after = t("snapshots:after");
  const revision = (given: number | null) =>
    given === null ? t("snapshots:none_submitted") : t("snapshots:revision", { number: number(given) });
  return (
    <>
      {engine && <p>{t("snapshots:engine_changed", { before: engine.before, after: engine.after })}</p>}
      <ChangeTable
        title={t("snapshots:changed_results", { count: results.length })}
        heads={[t("snapshots:result"), before, after, t("snapshots:groups")]}
        rows={results.map((change) => ({
          key: change.measure,
          name: <ResultName change={change} at={at} />,
          cells: [
            <Figure key="before" headline={change.before} unit={change.unit} />,
            <Figure key="after" headline={change.after} unit={change.unit} />,
            t("snapshots:groups_changed", { count: change.groups }),
          ],
        }))}
      />
      <ChangeTable
        title={t("snapshots:changed_submissions", { count: submissions.length })}
        heads={[t("snapshots:party"), before, after]}
        rows={submissions.map(({ name, before: was, after: is, isLate }) => ({
          key: name,
          name,
          cells: [revision(was), isLate ? t("snapshots:revision_late", { revision: revision(is) }) : revision(is)],
        }))}
      />
      <ChangeTable
        title={t("snapshots:changed_entries", { count: entries.length })}
        heads={[t("snapshots:recorded"), before, after]}
        rows={entries.map(({ name, party, before: was, after: is }) => ({
          key: `${name} ${party ?? ""}`,
          name: party === null ? name : t("snapshots:entry_of", { entry: name, party }),
          cells: [was, is].map((said, index) => (
            <div key={index === 0 ? "before" : "after"}>
              {said ? <Answer answer={said.answer} reads="record" /> : t("snapshots:nothing_recorded")}
              {said?.source && (
                <span className="segment-words">
                  {said.sourceDate === null
                    ? said.source
                    : t("analyst:dated", { source: said.source, date: formatDate(said.sourceDate, language) })}
                </span>
              )}
              {said?.note && <span className="segment-words">{said.note}</span>}
            </div>
          )),
        }))}
      />
      <ChangeTable
        title={t("snapshots:changed_rates", { count: rates.length })}
        heads={[t("snapshots:currency"), before, after]}
        rows={rates.map((rate) => ({
          key: rate.name,
          name: rate.name,
          cells: [rate.before, rate.after].map((given) =>
            given === null
              ? t("snapshots:no_rate")
              : t("snapshots:rate_of", {
                  rate: number(given.rate),
                  currency: rate.name,
                  source: given.source,
                  date: formatDate(given.asOf, language),
                }),
          ),
        }))}
      />
      <ChangeTable
        title={t("snapshots:changed_matches", { count: matches.length })}
        heads={[t("snapshots:name"), before, after]}
        rows={matches.map(({ measure, name, before: was, after: is }) => ({
          key: `${measure} ${name}`,
          name: t("snapshots:entry_of", { entry: name, party: measure }),
          cells: [was, is].map((into) =>
            into === null ? t("snapshots:stands_alone") : t("snapshots:stands_for", { into }),
          ),
        }))}
      />
    </>
  );
}

interface ChangeTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly cells: readonly ReactNode[] }[];
}

function ChangeTable({ title, heads, rows }: ChangeTableProps) {
  if (rows.length === 0) return null;
  return (
    <Scroller label={title}>
      <table className="changes">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function ResultName({
  change: { indicators, measure, name },
  at,
}: {
  readonly change: ResultChangeView;
  readonly at: string | null;
}) {
  const [indicator] = indicators;
  const words = [indicator, name].filter(Boolean).join(" ");
  return at === null || indicator === undefined ? words : <Link to={`${at}/${indicator}#${measure}`}>{words}</Link>;
}

/** A figure with its unit and its base, in one cell. */
function Figure({ headline, unit }: { readonly headline: Headline | null; readonly unit: string }) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const { figure } = useHeadline();
  if (headline === null) return t("snapshots:no_result");
  return t("snapshots:figure", {
    figure: figure(headline),
    unit: unitOf(unit, headline),
    count: headline.base,
    base: number(headline.base),
  });
}
