import type { Option } from "./select-field.tsx";

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  readonly defaultValue?: string | undefined;
}

/** A question with a few answers, all shown, of which one is chosen. */
export function ChoiceField({ name, label, hint, error, options, defaultValue }: ChoiceFieldProps) {
  const id = `field-${name}`;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "invalid" : undefined} aria-describedby={describedBy || undefined}>
      <legend>{label}</legend>
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
      {options.map(({ value, label: words }, index) => (
        <label className="choice" key={value}>
          {/* The first bears the field's own id, to which the summary of errors leads. */}
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
