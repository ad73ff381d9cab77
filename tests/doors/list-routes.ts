import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "../../app/routes.ts";

/** A route as app/routes.ts lists it. */
export interface ListedRoute {
  /** Its address, as a pattern: `/:language/parties/:party`. */
  readonly path: string;
  /** The file behind it, as the build names it: `routes/respondent/party`. */
  readonly id: string;
  /** Whether it only stands around others, and is no address itself. */
  readonly isLayout: boolean;
}

/** Every route of the program, read from the list that the program itself reads. */
export function listRoutes(): ListedRoute[] {
  return routes.flatMap((entry) => flatten(entry, ""));
}

function flatten(entry: RouteConfigEntry, above: string): ListedRoute[] {
  const path = entry.path === undefined ? above : `${above}/${entry.path}`;
  const children = entry.children ?? [];
  const own = { path: path || "/", id: entry.id ?? entry.file.replace(/\.tsx?$/, ""), isLayout: children.length > 0 };
  return [own, ...children.flatMap((child) => flatten(child, path))];
}
