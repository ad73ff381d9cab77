import type { ReactNode } from "react";

interface ScrollerProps {
  /** What is in it, for those who come to it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table that scrolls by itself, with the arrow keys too: for one without links, which the keyboard would not reach. */
export function Scroller({ label, children }: ScrollerProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must take the focus (WCAG 2.1.1).
    <section className="scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
