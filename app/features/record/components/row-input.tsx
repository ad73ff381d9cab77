import { useTranslation } from "react-i18next";
import type { Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { fieldNames } from "../entry-form.ts";
import { givenOf, isReason } from "../given-of.ts";
import type { PartyEntry } from "../item-view.server.ts";
import { mostListed } from "../typed-value.ts";
import { EntryValue } from "./entry-value.tsx";
import { FieldInput, useTypedForm } from "./field-input.tsx";
import type { FormState } from "./form-state.ts";
import { ReasonSelect } from "./reason-select.tsx";

interface RowInputProps {
  readonly item: Item;
  readonly entry: PartyEntry;
  readonly state: FormState;
}

/** The value of one Party in its row of the form, with the reasons why there may be none. */
export function RowInput({ item, entry: { party, name, entry }, state }: RowInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typedForm = useTypedForm();
  const names = fieldNames(party);
  const given = givenOf(entry ?? undefined);
  const reason = isReason(given) ? given.reason : null;
  const inList = item.kind === "choice" && item.codes.length <= mostListed;
  const recorded =
    reason === null ? typedForm(item, (given as string | string[] | undefined) ?? undefined) : inList ? [reason] : [];
  const fault = state.faults.find((each) => each.party === party && each.field === null);
  const clash = state.clashes.find((each) => each.party === party);
  const label = `${item.label[language]}, ${name}`;
  const errorId = `field-${names.value}-error`;
  return (
    <div className={fault || clash ? "record-cell invalid" : "record-cell"}>
      <input
        type="hidden"
        name={names.seen}
        value={clash?.revision ?? state.valuesOf(names.seen, [String(entry?.revision ?? 0)])[0] ?? "0"}
      />
      <FieldInput
        field={item}
        name={names.value}
        values={state.valuesOf(names.value, recorded)}
        reasons={item.reasons}
        label={label}
        invalid={fault !== undefined}
        errorId={errorId}
      />
      {item.reasons.length > 0 && !inList && (
        <ReasonSelect
          item={item}
          name={names.reason}
          value={state.valuesOf(names.reason, [reason ?? ""])[0] ?? ""}
          of={label}
        />
      )}
      {fault && (
        <p className="error" id={errorId}>
          {t(fault.words, fault.params)}
        </p>
      )}
      {clash && entry && (
        <p className="error">
          {t("record:stands_now")} <EntryValue item={item} entry={entry} />
        </p>
      )}
    </div>
  );
}
