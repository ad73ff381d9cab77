import { useEffect, useRef } from "react";
import { goWithin } from "./go-within.ts";

interface ErrorSummaryProps {
  readonly heading: string;
  /** What is wrong, each with the id of the field to mend. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** What is wrong with a form, at its top, with a link to each field; takes the focus when it appears. */
export function ErrorSummary({ heading, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="notice danger" role="alert" tabIndex={-1} ref={box}>
      <h2>{heading}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#field-${field}`} onClick={goWithin}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
