import { Outlet } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { notFound } from "#app/http/refusals.ts";
import type { Route } from "./+types/language.ts";

/** Every page has a language of ours, or is not a page. */
export function loader({ params }: Route.LoaderArgs): null {
  if (!isLanguage(params.language)) throw notFound();
  return null;
}

export default function LanguageLayout() {
  return <Outlet />;
}
