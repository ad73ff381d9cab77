import type { InputHTMLAttributes } from "react";
import { describedBy, Labelled } from "./labelled.tsx";

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One labelled text field, with its hint and its error tied to it. */
export function Field({ name, label, hint, error, ...input }: FieldProps) {
  const id = input.id ?? `field-${name}`;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input type="text" {...input} id={id} name={name} {...describedBy({ id, hint, error })} />
    </Labelled>
  );
}
