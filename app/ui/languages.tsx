import { Link, useLocation } from "react-router";
import { languageNames, languages } from "../core/language.ts";
import { useLanguage } from "./use-language.ts";

/** The three languages as three plain words; switching keeps the page, and what is typed on it. */
export function Languages({ label }: { readonly label: string }) {
  const current = useLanguage();
  const { pathname, search, hash } = useLocation();
  const rest = pathname.replace(/^\/[a-z]{2}(?=\/|$)/, "");
  return (
    <nav aria-label={label}>
      <ul className="languages">
        {languages.map((language) => (
          <li key={language}>
            <Link
              to={`/${language}${rest}${search}${hash}`}
              lang={language}
              hrefLang={language}
              aria-current={language === current ? "true" : undefined}
              preventScrollReset
            >
              {languageNames[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
