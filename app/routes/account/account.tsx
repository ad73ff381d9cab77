import { useTranslation } from "react-i18next";
import { data, Form, redirect } from "react-router";
import { isLanguage, type Language } from "#app/core/language.ts";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { readFields } from "#app/core/read-fields.ts";
import { changeOwnAccount } from "#app/features/accounts/commands.server.ts";
import { FormErrors, useErrorOf } from "#app/features/accounts/components/form-errors.tsx";
import { LanguageField } from "#app/features/accounts/components/language-field.tsx";
import { roleWords } from "#app/features/accounts/components/role-words.ts";
import { Sessions } from "#app/features/accounts/components/sessions.tsx";
import { requirePerson } from "#app/features/accounts/guard.server.ts";
import { endSessionInput, noInput, ownAccountInput } from "#app/features/accounts/inputs.ts";
import { endOwnSession, endOwnSessions, listSessions } from "#app/features/accounts/own-sessions.server.ts";
import { endSession } from "#app/features/accounts/sign-in.server.ts";
import { withCookies } from "#app/features/accounts/with-cookies.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { problem } from "#app/core/problems.ts";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/account.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  if (!isLanguage(params.language)) throw notFound();
  const person = await requirePerson(request);
  const sessions = await listSessions(request, person);
  const saved = new URL(request.url).searchParams.has("saved");
  return { person, saved, sessions: sessions.map((session) => inWords(session, params.language as Language)) };
}

function inWords({ begun, used, ...session }: Awaited<ReturnType<typeof listSessions>>[number], language: Language) {
  return {
    ...session,
    begun: formatInstant(begun.toISOString(), "UTC", language),
    used: formatInstant(used.toISOString(), "UTC", language),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  if (!isLanguage(params.language)) throw notFound();
  const person = await requirePerson(request);
  const form = await request.formData();
  const intent = form.get("intent");
  form.delete("intent");
  const here = `/${params.language}/account`;
  if (intent === "change") {
    const read = readFields(form, ownAccountInput);
    if (read.errors) return data(read, { status: 400 });
    await changeOwnAccount(person, read.fields);
    return redirect(`${here}?saved`);
  }
  if (intent === "end-session") {
    const read = readFields(form, endSessionInput);
    if (read.errors) throw refuse(problem("bad_input"));
    await endOwnSession(person, read.fields.session);
    return redirect(here);
  }
  if (intent !== "end-sessions" || readFields(form, noInput).errors) throw refuse(problem("bad_input"));
  await endOwnSessions(person);
  return withCookies(redirect(`/${params.language}`, 303), await endSession(request));
}

export default function Account({ loaderData: { person, saved, sessions }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const errorOf = useErrorOf(actionData?.errors);
  const roles = [
    ...person.parties.map(({ role, name }) => ({ role, party: name })),
    ...person.roles.map((role) => ({ role, party: null })),
  ];
  return (
    <Page title={t("account:account_title")} lead={person.email}>
      {saved && !actionData && (
        <p className="notice done">
          <output>{t("account:saved")}</output>
        </p>
      )}
      <FormErrors errors={actionData?.errors} />
      <h2>{t("account:own_roles")}</h2>
      {roles.length === 0 && <p>{t("account:no_roles")}</p>}
      <ul>
        {roles.map((each) => (
          <li key={roleWords(t, language, each)}>{roleWords(t, language, each)}</li>
        ))}
      </ul>
      <h2>{t("account:details")}</h2>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="change" />
        <Field
          name="name"
          label={t("account:name")}
          hint={t("account:name_hint")}
          autoComplete="name"
          defaultValue={actionData?.typed["name"] ?? person.name}
          error={errorOf("name")}
          required
        />
        <LanguageField defaultValue={actionData?.typed["language"] ?? person.language} error={errorOf("language")} />
        <div className="actions">
          <button className="button" type="submit">
            {t("account:save")}
          </button>
        </div>
      </Form>
      <Sessions sessions={sessions} short={person.roles.some((role) => role !== "analyst")} />
    </Page>
  );
}
