import { Fragment, type SelectHTMLAttributes } from "react";
import { describedBy, Labelled } from "./labelled.tsx";

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
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <select {...select} id={id} name={name} {...describedBy({ id, hint, error })}>
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
    </Labelled>
  );
}
