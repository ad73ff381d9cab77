import { notFound } from "#app/http/refusals.ts";

/** Whatever address nothing else answers. */
export function loader(): never {
  throw notFound();
}

export default function NotFound() {
  return null;
}
