import { useTranslation } from "react-i18next";
import type { Column, Item, OfferedReason } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { mostListed, typedForm } from "../typed-value.ts";

interface FieldInputProps {
  readonly field: Item | Column;
  readonly name: string;
  /** What stands in it: values, or what was typed before. */
  readonly values: readonly string[];
  /** Reasons that may be chosen in the place of a code. */
  readonly reasons?: readonly OfferedReason[];
  /** What it is, for those who cannot see where it stands. */
  readonly label: string;
  readonly invalid: boolean;
  /** The id of what says what is wrong. */
  readonly errorId?: string | undefined;
}

const noReasons: readonly OfferedReason[] = [];

/** The control of one value. It bears the id to which a summary of errors leads, and no label that is seen. */
export function FieldInput({ field, name, values, reasons = noReasons, label, invalid, errorId }: FieldInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = {
    id: `field-${name}`,
    name,
    "aria-label": label,
    "aria-invalid": invalid || undefined,
    "aria-describedby": invalid ? errorId : undefined,
  } as const;
  const [first = ""] = values;
  if (field.kind === "choices") return <CodeBoxes field={field} name={name} values={values} label={label} />;
  if (field.kind === "choice" && field.codes.length <= mostListed) {
    return (
      <select {...about} defaultValue={first}>
        <option value="">–</option>
        {field.codes.map(({ code, label: words }) => (
          <option key={code} value={code}>
            {words[language]}
          </option>
        ))}
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`record:reason_${reason}`)}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === "choice")
    return <input type="text" {...about} list={listId(field)} defaultValue={first} autoComplete="off" />;
  if (field.kind === "long_text") return <textarea {...about} rows={4} defaultValue={first} />;
  if (field.kind === "date") return <input type="date" {...about} defaultValue={first} />;
  const isNumber = field.kind === "integer" || field.kind === "decimal";
  return (
    <input
      type="text"
      {...about}
      inputMode={isNumber ? "decimal" : undefined}
      defaultValue={first}
      autoComplete="off"
    />
  );
}

/** Any number of codes: a box each, or, of many, a few fields in which a code is typed. */
function CodeBoxes({ field, name, values, label }: Pick<FieldInputProps, "field" | "name" | "values" | "label">) {
  const language = useLanguage();
  if (field.codes.length > mostListed) {
    const fields = Array.from({ length: values.length + 3 }, (_, index) => index);
    return (
      <fieldset className="code-fields" aria-label={label}>
        {fields.map((index) => (
          <input
            key={index}
            type="text"
            id={index === 0 ? `field-${name}` : undefined}
            name={name}
            list={listId(field)}
            defaultValue={values[index] ?? ""}
            aria-label={`${label} ${index + 1}`}
            autoComplete="off"
          />
        ))}
      </fieldset>
    );
  }
  return (
    <fieldset className="code-boxes" aria-label={label}>
      {field.codes.map(({ code, label: words }, index) => (
        <label className="choice" key={code}>
          <input
            type="checkbox"
            id={index === 0 ? `field-${name}` : undefined}
            name={name}
            value={code}
            defaultChecked={values.includes(code)}
          />
          <span>{words[language]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the browser proposes while a code of many is typed: once on a page for all fields of the item. */
export function CodeLists({ fields }: { readonly fields: readonly (Item | Column)[] }) {
  const language = useLanguage();
  return fields
    .filter(({ codes }) => codes.length > mostListed)
    .map((field) => (
      <datalist id={listId(field)} key={field.name}>
        {field.codes.map(({ code, label }) => (
          <option key={code} value={label[language]}>
            {code}
          </option>
        ))}
      </datalist>
    ));
}

function listId({ name }: Item | Column): string {
  return `codes-${name}`;
}

/** What stands in a field, as the form writes it. */
export function useTypedForm(): (
  field: Item | Column,
  values: string | readonly string[] | undefined,
) => readonly string[] {
  const language = useLanguage();
  return (field, values) => [values ?? []].flat().map((value) => typedForm(field, value, language));
}
