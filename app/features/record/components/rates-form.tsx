import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { Field } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { RateClash } from "../append-rates.server.ts";
import { unitOfRates, type RateFault } from "../check-rates.ts";
import type { UsedCurrency } from "../currencies-used.server.ts";
import { rateNames, typedRate } from "../rate-names.ts";
import type { Rate } from "../record-entry.ts";
import { formState, type FormState, type Unsaved } from "./form-state.ts";

export type UnsavedRates = Unsaved<RateFault, RateClash>;

/** A currency, how many Parties use it, and its rate; null when there is none yet. */
export interface RateRow extends UsedCurrency {
  readonly rate: Rate | null;
}

interface RatesFormProps {
  readonly rows: readonly RateRow[];
  readonly unsaved: UnsavedRates | undefined;
}

/** The rates of a round: those that answers need and that are missing first; the currencies that nobody used are folded. */
export function RatesForm({ rows, unsaved }: RatesFormProps) {
  const { t } = useTranslation();
  const state = formState(unsaved);
  const about = (name: "source" | "asOf") => {
    const fault = state.faults.find(({ field }) => field === name);
    return {
      name,
      defaultValue: state.valuesOf(name, [])[0] ?? "",
      error: fault && t(fault.words, fault.params),
    };
  };
  const isNeeded = ({ parties, rate, currency }: RateRow) =>
    parties > 0 || rate !== null || state.faults.some((fault) => fault.currency === currency);
  const [needed, others] = [rows.filter(isNeeded), rows.filter((row) => !isNeeded(row))];
  return (
    <Form method="post" className="record-form" autoComplete="off" noValidate>
      {/* Every save names its source anew. */}
      <fieldset key={rows.map(({ rate }) => rate?.revision ?? 0).join(" ")}>
        <legend>{t("record:source_of_save")}</legend>
        <div className="record-source-fields">
          <Field {...about("source")} label={t("record:source")} hint={t("record:rates_source_hint")} maxLength={500} />
          <Field {...about("asOf")} type="date" label={t("record:rates_as_of")} />
        </div>
      </fieldset>
      {needed.length > 0 && <RatesTable rows={needed} state={state} caption={t("record:rates_needed")} />}
      {others.length > 0 && (
        <details>
          <summary>{t("record:rates_others", { count: others.length })}</summary>
          <RatesTable rows={others} state={state} caption={t("record:rates_unused")} />
        </details>
      )}
      <div className="actions">
        <button className="button" type="submit" name="intent" value="save">
          {t("record:save_changed")}
        </button>
      </div>
    </Form>
  );
}

interface RatesTableProps {
  readonly rows: readonly RateRow[];
  readonly state: FormState<RateFault, RateClash>;
  readonly caption: string;
}

function RatesTable({ rows, state, caption }: RatesTableProps) {
  const { t } = useTranslation();
  return (
    <table className="record-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("record:currency")}</th>
          <th scope="col" className="number">
            {t("record:used_by")}
          </th>
          <th scope="col">{t("record:rate_in", { unit: unitOfRates })}</th>
          <th scope="col">{t("record:source")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CurrencyRow key={`${row.currency} ${row.rate?.revision ?? 0}`} row={row} state={state} />
        ))}
      </tbody>
    </table>
  );
}

function CurrencyRow({ row, state }: { readonly row: RateRow; readonly state: RatesTableProps["state"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { currency, label, parties, rate } = row;
  return (
    <tr>
      <th scope="row">{label[language] || currency}</th>
      <td className="number" data-label={t("record:used_by")}>
        {parties}
      </td>
      <td>
        <RateInput row={row} state={state} />
      </td>
      <td className="record-source">
        {rate && (
          <>
            {rate.source}, {formatDate(rate.asOf, language)}
          </>
        )}
      </td>
    </tr>
  );
}

function RateInput({
  row: { currency, parties, rate },
  state,
}: {
  readonly row: RateRow;
  readonly state: RatesTableProps["state"];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = rateNames(currency);
  const id = `field-${names.rate}`;
  const recorded = rate ? typedRate(rate.rate, language) : "";
  const fault = state.faults.find((each) => each.currency === currency && each.field === "rate");
  const clash = state.clashes.find((each) => each.currency === currency);
  const seen = clash?.revision ?? state.valuesOf(names.seen, [String(rate?.revision ?? 0)])[0] ?? "0";
  return (
    <div className={fault || clash ? "record-cell invalid" : "record-cell"}>
      <input type="hidden" name={names.seen} value={seen} />
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        id={id}
        name={names.rate}
        aria-label={t("record:rate_of", { currency, unit: unitOfRates })}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-error` : undefined}
        defaultValue={state.valuesOf(names.rate, [recorded])[0] ?? ""}
      />
      {parties > 0 && rate === null && <span className="tag attention">{t("record:rate_missing")}</span>}
      {fault && (
        <p className="error" id={`${id}-error`}>
          {t(fault.words, fault.params)}
        </p>
      )}
      {clash && <p className="error">{t("record:rate_stands", { rate: recorded, by: clash.recordedBy })}</p>}
    </div>
  );
}
