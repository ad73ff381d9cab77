import { useTranslation } from "react-i18next";
import type { FileAnswer } from "#app/core/survey/answers-file.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { Labelled } from "#app/ui/labelled.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import { fieldNames } from "../entry-form.ts";
import { FieldInput, useTypedForm } from "./field-input.tsx";
import type { FormState } from "./form-state.ts";

interface TableRowsProps {
  readonly item: Item;
  readonly party: string | null;
  readonly given: FileAnswer | null;
  readonly state: FormState;
}

/** The rows of a table, each with its fields. Rows are added and removed by buttons that send the form without saving it. */
export function TableRows({ item, party, given, state }: TableRowsProps) {
  const { t } = useTranslation();
  const names = fieldNames(party);
  const rows = Array.isArray(given) ? given.filter((row) => typeof row === "object") : [];
  const count = Number(state.valuesOf(names.rows, [String(Math.max(rows.length, 1))])[0] ?? "1");
  const most = item.maximumRows ?? 200;
  return (
    <section aria-label={item.label[useLanguage()]}>
      <input type="hidden" name={names.rows} value={count} />
      {Array.from({ length: count }, (_, index) => (
        <Row key={index} item={item} party={party} row={index + 1} cells={rows[index] ?? {}} state={state} />
      ))}
      {count === 0 && <p className="soft">{t("record:no_rows")}</p>}
      <p>
        {count < most ? (
          <button className="button secondary" type="submit" name="intent" value="add">
            {t("record:add_row")}
          </button>
        ) : (
          t("record:most_rows", { count: most })
        )}
      </p>
    </section>
  );
}

interface RowProps {
  readonly item: Item;
  readonly party: string | null;
  readonly row: number;
  readonly cells: Readonly<Record<string, string | string[]>>;
  readonly state: FormState;
}

function Row({ item, party, row, cells, state }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typedForm = useTypedForm();
  const names = fieldNames(party);
  const heading = t("record:row", { row });
  return (
    <fieldset className="record-row">
      <legend>{heading}</legend>
      <div className="record-row-fields">
        {item.columns.map((column) => {
          const name = names.cell(row, column.name);
          const fault = state.faults.find((each) => each.row === row && each.column === column.name);
          const unit = column.unit?.[language];
          const label = unit ? t("record:column_in", { label: column.label[language], unit }) : column.label[language];
          const said = { id: `field-${name}`, error: fault && t(fault.words, fault.params) };
          return (
            <Labelled key={column.name} {...said} label={label}>
              <FieldInput
                field={column}
                name={name}
                values={state.valuesOf(name, typedForm(column, cells[column.name]))}
                label={`${heading}, ${label}`}
                invalid={fault !== undefined}
                errorId={`${said.id}-error`}
              />
            </Labelled>
          );
        })}
      </div>
      <button className="button quiet" type="submit" name="intent" value={`remove.${row}`}>
        {t("record:remove_row", { row })}
      </button>
    </fieldset>
  );
}
