import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { PartyEntry } from "../item-view.server.ts";
import { isInRow } from "../is-in-row.ts";
import { EntryValue } from "./entry-value.tsx";
import { CodeLists } from "./field-input.tsx";
import { formState, type FormState, type Unsaved } from "./form-state.ts";
import { RowInput } from "./row-input.tsx";
import { SourceFields } from "./source-fields.tsx";

interface PartiesFormProps {
  readonly item: Item;
  readonly parties: readonly PartyEntry[];
  readonly unsaved: Unsaved | undefined;
}

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
        <SourceFields state={state} recorded={null} />
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
