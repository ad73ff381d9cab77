import { describedBy, HintAndError } from "./labelled.tsx";
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
  return (
    <fieldset
      className={error ? "invalid" : undefined}
      aria-describedby={describedBy({ id, hint, error })["aria-describedby"]}
    >
      <legend>{label}</legend>
      <HintAndError id={id} hint={hint} error={error} />
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
