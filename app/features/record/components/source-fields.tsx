import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/field.tsx";
import { describedBy, Labelled } from "#app/ui/labelled.tsx";
import type { RecordEntry } from "../record-entry.ts";
import type { FormState } from "./form-state.ts";

interface SourceFieldsProps {
  readonly state: FormState;
  /** What stands; null where nothing does, or where every save names its source anew. */
  readonly recorded: Pick<RecordEntry, "source" | "sourceDate" | "note"> | null;
}

/** Where what is recorded was taken from, of what day, and what must be said beside it. */
export function SourceFields({ state, recorded }: SourceFieldsProps) {
  const { t } = useTranslation();
  const about = (name: "source" | "sourceDate" | "note") => {
    const fault = state.faults.find(({ field }) => field === name);
    return {
      name,
      defaultValue: state.valuesOf(name, [recorded?.[name] ?? ""])[0] ?? "",
      error: fault && t(fault.words, fault.params),
    };
  };
  const { error, ...note } = about("note");
  const said = { id: "field-note", error };
  return (
    <div className="record-source-fields">
      <Field {...about("source")} label={t("record:source")} hint={t("record:source_hint")} maxLength={500} />
      <Field {...about("sourceDate")} type="date" label={t("record:source_date")} />
      <Labelled {...said} label={t("record:note")}>
        <textarea {...note} {...describedBy(said)} id={said.id} rows={1} />
      </Labelled>
    </div>
  );
}
