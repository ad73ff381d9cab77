import type { ReactNode } from "react";

interface Said {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A field between its label, its hint and its error; the control inside carries `describedBy`. */
export function Labelled({
  label,
  children,
  ...said
}: Said & { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={said.error ? "field invalid" : "field"}>
      <label htmlFor={said.id}>{label}</label>
      <HintAndError {...said} />
      {children}
    </div>
  );
}

/** What stands between a label and its control. */
export function HintAndError({ id, hint, error }: Said) {
  return (
    <>
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
    </>
  );
}

/** What ties a control to its hint and its error, for those who cannot see them. */
export function describedBy({ id, hint, error }: Said) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-invalid": error ? true : undefined, "aria-describedby": ids || undefined } as const;
}
