import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { roleWords } from "#app/features/accounts/components/role-words.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { findUsers } from "#app/features/accounts/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/users.ts";

/** More than these are searched for rather than read through. */
const shown = 200;

export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "administrator");
  if (!isLanguage(params.language)) throw notFound();
  const { language } = params;
  const search = new URL(request.url).searchParams.get("search")?.trim().slice(0, 200) ?? "";
  const { users, count } = await findUsers(search, shown, language);
  const rows = users.map((user) => ({
    ...user,
    lastSignIn: user.lastSignIn && formatInstant(user.lastSignIn.toISOString(), "UTC", language),
  }));
  return { users: rows, count, search };
}

export default function Users({ loaderData: { users, count, search } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const here = `/${language}/administration/users`;
  return (
    <Page title={t("account:users_title")} lead={t("account:users_lead")}>
      <p>
        <Link className="button" to={`${here}/new`}>
          {t("account:user_add")}
        </Link>
      </p>
      <search>
        <Form method="get">
          <Field name="search" type="search" label={t("account:users_search")} defaultValue={search} />
          <button className="button secondary" type="submit">
            {t("account:search")}
          </button>
        </Form>
      </search>
      <p>
        <output>
          {count === 0 ? t("account:users_none") : t("account:users_count", { count })}{" "}
          {count > users.length && t("account:users_more", { count: users.length })}
        </output>
      </p>
      {users.length > 0 && (
        <div className="scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">{t("account:name")}</th>
                <th scope="col">{t("account:email")}</th>
                <th scope="col">{t("account:roles")}</th>
                <th scope="col">{t("account:last_sign_in")}</th>
              </tr>
            </thead>
            <tbody>
              {users.map((user) => (
                <tr key={user.id}>
                  <th scope="row">
                    <Link to={`${here}/${user.id}`}>{user.name}</Link>{" "}
                    {user.disabled && <span className="tag attention">{t("account:disabled")}</span>}
                  </th>
                  <td>{user.email}</td>
                  <td>{user.appointments.map((each) => roleWords(t, language, each)).join(" · ")}</td>
                  <td>{user.lastSignIn ?? t("account:never")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
