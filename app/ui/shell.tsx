import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { goWithin } from "./go-within.ts";
import { Languages } from "./languages.tsx";
import { Navigation, SignedIn, type Reader } from "./navigation.tsx";
import { useLanguage } from "./use-language.ts";

interface ShellProps {
  readonly demonstration: boolean;
  readonly reader: Reader;
  /** Whether this reader may read the messages that wait here. */
  readonly outbox: boolean;
  readonly children: ReactNode;
}

/** What stands around every page: name, pages, languages, who one is, and the word that a demonstration is invented. */
export function Shell({ demonstration, reader, outbox, children }: ShellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <a className="skip" href="#content" onClick={goWithin}>
        {t("common:skip_to_content")}
      </a>
      <header className="shell-header">
        {demonstration && (
          <div className="demonstration-banner">
            <p>
              <strong>{t("common:demonstration")}</strong> {t("common:demonstration_words")}{" "}
              <Link to={`/${language}/sign-in`}>{t("account:demonstration_change")}</Link>
            </p>
          </div>
        )}
        <div className="shell-bar">
          <Link className="shell-name" to={`/${language}`}>
            Rapporteur
          </Link>
          <Navigation reader={reader} outbox={outbox} />
          <div className="shell-end">
            <Languages label={t("common:language")} />
            <div className="shell-reader">
              <SignedIn reader={reader} />
            </div>
          </div>
        </div>
      </header>
      <main className="shell-main" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell-footer">
        <div>
          <p>{t("common:footer")}</p>
        </div>
      </footer>
    </>
  );
}
