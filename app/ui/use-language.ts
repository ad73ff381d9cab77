import { useParams } from "react-router";
import { isLanguage, type Language } from "../core/language.ts";

/** The language of the page, from its address. */
export function useLanguage(): Language {
  const { language } = useParams();
  return isLanguage(language) ? language : "en";
}
