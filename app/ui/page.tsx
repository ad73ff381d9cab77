import type { ReactNode } from "react";
import { Link } from "react-router";

interface Crumb {
  readonly to: string;
  readonly label: string;
}

interface PageProps {
  /** The one heading of level 1, also the title of the document. */
  readonly title: string;
  /** The heading where it is more than plain text; it says the same as the title. */
  readonly heading?: ReactNode;
  /** Pages above this one, outermost first. */
  readonly above?: readonly Crumb[];
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

const nothingAbove: readonly Crumb[] = [];

/** A page: where it stands, its heading, its content. */
export function Page({ title, heading = title, above = nothingAbove, lead, children }: PageProps) {
  return (
    <>
      <title>{`${title} – Rapporteur`}</title>
      {above.length > 0 && (
        <nav className="breadcrumb" aria-label="Rapporteur">
          <ol>
            {above.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{heading}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </>
  );
}
