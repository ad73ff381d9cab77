import type { ReactNode } from "react";
import { useNumbers } from "../../results/components/use-numbers.ts";

interface FindingProps {
  readonly title: string;
  /** Why it matters. */
  readonly words: string;
  /** What is said where there is nothing to say. */
  readonly none: string;
  readonly children: readonly ReactNode[];
}

/** One kind of finding: how many there are, why they matter, and each of them. A long list opens when it is wanted. */
export function Finding({ title, words, none, children }: FindingProps) {
  const { number } = useNumbers();
  if (children.length === 0) return <p className="finding-none">{none}</p>;
  return (
    <details className="finding" open={children.length <= 8}>
      <summary>
        <h3>
          {title} <span className="tag">{number(children.length)}</span>
        </h3>
      </summary>
      <p>{words}</p>
      <ul>{children}</ul>
    </details>
  );
}
