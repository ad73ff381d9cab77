import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import type { FileAnswer } from "#app/core/survey/answers-file.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { Labelled } from "#app/ui/labelled.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import { fieldNames } from "../entry-form.ts";
import { givenOf, isReason } from "../given-of.ts";
import type { RecordEntry } from "../record-entry.ts";
import { CodeLists, FieldInput, useTypedForm } from "./field-input.tsx";
import { formKey, formState, type FormState, type Unsaved } from "./form-state.ts";
import { ReasonSelect } from "./reason-select.tsx";
import { SourceFields } from "./source-fields.tsx";
import { TableRows } from "./table-rows.tsx";

interface EntryFormProps {
  readonly item: Item;
  readonly party: string | null;
  readonly entry: RecordEntry | null;
  readonly unsaved: Unsaved | undefined;
}

/** One value of one item: about the round, or about one Party, with its own source, date and note. */
export function EntryForm({ item, party, entry, unsaved }: EntryFormProps) {
  const { t } = useTranslation();
  const state = formState(unsaved);
  const names = fieldNames(party);
  const given = givenOf(entry ?? undefined);
  const reason = isReason(given) ? given.reason : null;
  const seen = state.clashes[0]?.revision ?? state.valuesOf(names.seen, [String(entry?.revision ?? 0)])[0] ?? "0";
  return (
    <Form
      method="post"
      className="record-form"
      key={formKey(entry?.revision ?? 0, unsaved)}
      autoComplete="off"
      preventScrollReset
      noValidate
    >
      {/* What the key Enter presses: the first button of a form. */}
      <button className="visually-hidden" type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        {t("record:save")}
      </button>
      <CodeLists fields={[item, ...item.columns]} />
      <input type="hidden" name={names.seen} value={seen} />
      {item.kind === "table" ? (
        <TableRows item={item} party={party} given={given} state={state} />
      ) : (
        <Value item={item} party={party} given={given} state={state} />
      )}
      {item.reasons.length > 0 && (
        <Labelled id={`field-${names.reason}`} label={t("record:reason")}>
          <ReasonSelect item={item} name={names.reason} value={state.valuesOf(names.reason, [reason ?? ""])[0] ?? ""} />
        </Labelled>
      )}
      <SourceFields state={state} recorded={entry} />
      <div className="actions">
        <button className="button" type="submit" name="intent" value="save">
          {t("record:save")}
        </button>
      </div>
    </Form>
  );
}

interface ValueProps {
  readonly item: Item;
  readonly party: string | null;
  readonly given: FileAnswer | null;
  readonly state: FormState;
}

function Value({ item, party, given, state }: ValueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typedForm = useTypedForm();
  const name = fieldNames(party).value;
  const fault = state.faults.find(({ field }) => field === null);
  const unit = item.unit?.[language];
  const label = unit ? t("record:value_in", { unit }) : t("record:value");
  const said = { id: `field-${name}`, error: fault && t(fault.words, fault.params) };
  const recorded = isReason(given) || given === null ? [] : typedForm(item, given as string | string[]);
  return (
    <Labelled {...said} label={label}>
      <FieldInput
        field={item}
        name={name}
        values={state.valuesOf(name, recorded)}
        label={label}
        invalid={fault !== undefined}
        errorId={`${said.id}-error`}
      />
    </Labelled>
  );
}
