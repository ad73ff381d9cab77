import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { describedBy, Labelled } from "#app/ui/labelled.tsx";
import { Scroller } from "#app/ui/scroller.tsx";
import type { RecordFileFault } from "../record-file.ts";

/** What became of a file: what is wrong with it, or what recording it would do. */
export interface TriedImport {
  readonly text: string;
  readonly faults: readonly RecordFileFault[];
  /** What would be recorded; null when there are faults. */
  readonly outcome: { readonly recorded: number; readonly replaced: number; readonly unchanged: number } | null;
}

/** Many entries at once, from a file or pasted: first looked at, then recorded, all or nothing. */
export function ImportSection({ tried }: { readonly tried: TriedImport | undefined }) {
  const { t } = useTranslation();
  const said = { id: "field-text", hint: t("record:import_hint") };
  return (
    <section aria-labelledby="import">
      <h2 id="import">{t("record:import")}</h2>
      {tried && tried.faults.length > 0 && <Faults faults={tried.faults} />}
      {tried?.outcome && (
        <div className="notice">
          <p>
            <output>{t("record:import_would", { count: tried.outcome.recorded })}</output>
          </p>
          <p>
            {t("record:import_replaced", { count: tried.outcome.replaced })}{" "}
            {t("record:import_unchanged", { count: tried.outcome.unchanged })}
          </p>
        </div>
      )}
      <Form method="post" encType="multipart/form-data" action="#import" key={tried?.text ?? ""} preventScrollReset>
        <Labelled id="field-file" label={t("record:import_file")}>
          <input type="file" id="field-file" name="file" accept=".csv,.json,text/csv,application/json" />
        </Labelled>
        <Labelled {...said} label={t("record:import_paste")}>
          <textarea
            {...describedBy(said)}
            id={said.id}
            name="text"
            rows={6}
            spellCheck={false}
            className="pasted"
            defaultValue={tried?.text ?? ""}
          />
        </Labelled>
        <div className="actions">
          <button className="button secondary" type="submit" name="intent" value="look">
            {t("record:import_look")}
          </button>
          {tried?.outcome && tried.outcome.recorded > 0 && (
            <button className="button" type="submit" name="intent" value="import">
              {t("record:import_record", { count: tried.outcome.recorded })}
            </button>
          )}
        </div>
      </Form>
    </section>
  );
}

/** Faults that a page shows; the command line gives them all. */
const most = 200;

function Faults({ faults }: { readonly faults: readonly RecordFileFault[] }) {
  const { t } = useTranslation();
  return (
    <div className="notice danger" role="alert">
      <h3>{t("record:import_faults", { count: faults.length })}</h3>
      <Scroller label={t("record:import_faults", { count: faults.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("record:import_row")}
              </th>
              <th scope="col">{t("record:import_column")}</th>
              <th scope="col">{t("record:party")}</th>
              <th scope="col">{t("record:import_fault")}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, most).map(({ row, column, party, words, params }) => (
              <tr key={`${row} ${column} ${words} ${party}`}>
                <td className="number">{row}</td>
                <td>{column}</td>
                <td>{party}</td>
                <td>{t(words, params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {faults.length > most && <p>{t("record:import_first", { count: most })}</p>}
    </div>
  );
}
