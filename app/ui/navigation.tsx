import { useTranslation } from "react-i18next";
import { NavLink, useLocation } from "react-router";
import type { Person } from "../core/access/person.ts";
import { SignOutForm } from "./sign-out-form.tsx";
import { useLanguage } from "./use-language.ts";

/** Who reads the page, as far as navigation needs to know; null for anyone who is not signed in. */
export type Reader = Pick<Person, "id" | "name" | "roles" | "parties"> | null;

/** The pages that this reader's roles open. What is not shown here is refused there too, by the guard. */
export function Navigation({ reader, outbox }: { readonly reader: Reader; readonly outbox: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const has = (role: string) => reader?.roles.some((own) => own === role) ?? false;
  const pages = [
    ...(reader?.parties ?? []).map(({ party, name }) => ({
      path: `parties/${party}`,
      words: name[language],
      shown: true,
    })),
    { path: "secretariat", words: t("account:nav_secretariat"), shown: has("secretariat") },
    { path: "surveys", words: t("account:nav_surveys"), shown: has("secretariat") || has("analyst") },
    { path: "rounds", words: t("account:nav_results"), shown: true },
    { path: "administration/users", words: t("account:users_title"), shown: has("administrator") },
    { path: "outbox", words: t("account:outbox_title"), shown: outbox },
  ];
  return (
    <nav className="shell-pages" aria-label={t("account:navigation")}>
      <ul>
        {pages
          .filter(({ shown }) => shown)
          .map(({ path, words }) => (
            <li key={path}>
              <NavLink to={`/${language}/${path}`}>{words}</NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Who one is, and the way in or out. Both load the pages anew, so that nothing of one person stays for the next. */
export function SignedIn({ reader }: { readonly reader: Reader }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  if (!reader) {
    const here = /^\/[a-z]{2}(\/sign-.*)?\/?$/.test(pathname)
      ? ""
      : `?${new URLSearchParams({ returnTo: pathname + search })}`;
    return (
      <NavLink to={`/${language}/sign-in${here}`} end>
        {t("account:sign_in")}
      </NavLink>
    );
  }
  return (
    <>
      <NavLink to={`/${language}/account`} aria-label={t("account:nav_account", { name: reader.name })}>
        {reader.name}
      </NavLink>
      <SignOutForm action={`/${language}/sign-out`}>
        <button className="button quiet" type="submit">
          {t("account:sign_out")}
        </button>
      </SignOutForm>
    </>
  );
}
