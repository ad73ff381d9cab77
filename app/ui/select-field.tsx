import { Fragment, type SelectHTMLAttributes } from "react";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Options in groups; a group without a heading stands alone. */
  readonly groups: readonly { readonly heading?: string; readonly options: readonly Option[] }[];
}

/** One labelled list to choose from, with its hint and its error tied to it. */
export function SelectField({ name, label, hint, error, groups, ...select }: SelectFieldProps) {
  const id = select.id ?? `field-${name}`;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "field invalid" : "field"}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <select
        {...select}
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      >
        {groups.map(({ heading, options }) => {
          const listed = options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ));
          return heading ? (
            <optgroup key={heading} label={heading}>
              {listed}
            </optgroup>
          ) : (
            <Fragment key={options[0]?.value}>{listed}</Fragment>
          );
        })}
      </select>
    </div>
  );
}
