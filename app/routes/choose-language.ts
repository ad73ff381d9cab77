import { redirect } from "react-router";
import { isLanguage, type Language } from "#app/core/language.ts";
import type { Route } from "./+types/choose-language.ts";

/** The bare address leads to the reader's language: as their browser asks, else English. */
export function loader({ request }: Route.LoaderArgs): Response {
  return redirect(`/${preferredLanguage(request.headers.get("accept-language"))}`, {
    headers: { Vary: "Accept-Language" },
  });
}

function preferredLanguage(header: string | null): Language {
  const asked = (header ?? "").split(",").map((part) => {
    const [tag = "", quality] = part.trim().split(";q=");
    return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 };
  });
  const best = asked.filter(({ language }) => isLanguage(language)).sort((a, b) => b.quality - a.quality)[0];
  return best && isLanguage(best.language) ? best.language : "en";
}
