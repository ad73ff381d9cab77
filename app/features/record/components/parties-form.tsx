import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import { fieldNames } from "../entry-form.ts";
import { givenOf } from "../given-of.ts";
import type { PartyEntry } from "../item-view.server.ts";
import { isInRow } from "../is-in-row.ts";
import { EntryValue } from "./entry-value.tsx";
import { CodeLists, FieldInput, useTypedForm } from "./field-input.tsx";
import { formState, type FormState, type Unsaved } from "./form-state.ts";
import { ReasonSelect } from "./reason-select.tsx";
import { SourceFields } from "./source-fields.tsx";

interface PartiesFormProps {
  readonly item: Item;
  readonly parties: readonly PartyEntry[];
  readonly unsaved: Unsaved | undefined;
}

const noSource = { source: null, sourceDate: null, note: null };

/** One item for many Parties: a row each, and one source for what is changed in this save. Rows that were not touched stay as they are. */
export function PartiesForm({ item, parties, unsaved }: PartiesFormProps) {
  const { t } = useTranslation();
  const state = formState(unsaved);
  const isForm = isInRow(item);
  const table = <PartiesTable item={item} parties={parties} state={state} />;
  if (!isForm) return table;
  return (
    <Form method="post" className="record-form" autoComplete="off" noValidate>
      <CodeLists fields={[item]} />
      {/* Every save names its source anew. */}
      <fieldset key={parties.map(({ entry }) => entry?.revision ?? 0).join(" ")}>
        <legend>{t("record:source_of_save")}</legend>
        <SourceFields state={state} recorded={noSource} />
      </fieldset>
      {table}
      <div className="actions">
        <button className="button" type="submit" name="intent" value="save">
          {t("record:save_changed")}
        </button>
      </div>
    </Form>
  );
}

function PartiesTable({
  item,
  parties,
  state,
}: {
  readonly item: Item;
  readonly parties: readonly PartyEntry[];
  readonly state: FormState;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unit = item.unit?.[language];
  return (
    <table className="record-table">
      <thead>
        <tr>
          <th scope="col">{t("record:party")}</th>
          <th scope="col">{unit ? t("record:value_in", { unit }) : t("record:value")}</th>
          <th scope="col">{t("record:source")}</th>
        </tr>
      </thead>
      <tbody>
        {parties.map((each) => (
          // Keyed by its revision: what is shown as seen and what stands in the field always belong together.
          <PartyRow key={`${each.party} ${each.entry?.revision ?? 0}`} item={item} entry={each} state={state} />
        ))}
      </tbody>
    </table>
  );
}

function PartyRow({
  item,
  entry: { party, name, entry },
  state,
}: {
  readonly item: Item;
  readonly entry: PartyEntry;
  readonly state: FormState;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr id={`party-${party}`}>
      <th scope="row">
        <Link to={`?party=${party}`}>{name}</Link>
      </th>
      <td>
        {isInRow(item) ? (
          <RowInput item={item} entry={{ party, name, entry }} state={state} />
        ) : entry ? (
          <EntryValue item={item} entry={entry} />
        ) : (
          <span className="soft">{t("record:blank")}</span>
        )}
      </td>
      <td className="record-source">
        {entry?.source}
        {entry?.sourceDate && <>, {formatDate(entry.sourceDate, language)}</>}
        {entry?.note && <div className="soft">{entry.note}</div>}
      </td>
    </tr>
  );
}

function RowInput({
  item,
  entry: { party, name, entry },
  state,
}: {
  readonly item: Item;
  readonly entry: PartyEntry;
  readonly state: FormState;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typedForm = useTypedForm();
  const names = fieldNames(party);
  const given = givenOf(entry ?? undefined);
  const reason = given !== null && typeof given === "object" && !Array.isArray(given) ? given.reason : null;
  const inList = item.kind === "choice" && item.codes.length <= 40;
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

interface PartyChoiceFormProps {
  readonly region: string;
  readonly blank: boolean;
  readonly regions: readonly { readonly value: string; readonly label: string }[];
}

/** Narrows the Parties to a region, or to those that are still blank; the choice stands in the address. */
export function PartyChoiceForm({ region, blank, regions }: PartyChoiceFormProps) {
  const { t } = useTranslation();
  return (
    <Form method="get" className="record-choice no-print" key={`${region} ${blank}`}>
      <SelectField
        name="region"
        label={t("record:region")}
        defaultValue={region}
        groups={[{ options: [{ value: "", label: t("record:every_region") }, ...regions] }]}
      />
      <label className="choice">
        <input type="checkbox" name="blank" value="yes" defaultChecked={blank} />
        <span>{t("record:only_blank")}</span>
      </label>
      <div className="actions">
        <button className="button secondary" type="submit">
          {t("record:show")}
        </button>
        <Link to="?" preventScrollReset>
          {t("record:show_all")}
        </Link>
      </div>
    </Form>
  );
}
