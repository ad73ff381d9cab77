import { useTranslation } from "react-i18next";
import { data, redirect } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { isProblem, problemStatus } from "#app/core/problems.ts";
import { readFields } from "#app/core/read-fields.ts";
import { FormErrors, useErrorOf } from "#app/features/accounts/components/form-errors.tsx";
import { LanguageField } from "#app/features/accounts/components/language-field.tsx";
import { Refusal } from "#app/features/accounts/components/refusal.tsx";
import { becomeFirstAdministrator, mayBeFirst } from "#app/features/accounts/first-administrator.server.ts";
import { firstAdministratorInput } from "#app/features/accounts/inputs.ts";
import { countAttempt, proofLimits } from "#app/features/accounts/limits.server.ts";
import { beginSession } from "#app/features/accounts/sign-in.server.ts";
import { withCookies } from "#app/features/accounts/with-cookies.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/first-administrator.ts";

/** Once somebody administers, this page does not exist any more. */
export async function loader() {
  if (!(await mayBeFirst())) throw notFound();
  return null;
}

export async function action({ request, params }: Route.ActionArgs) {
  if (!isLanguage(params.language) || !(await mayBeFirst())) throw notFound();
  const read = readFields(await request.formData(), firstAdministratorInput);
  if (read.errors) return data({ ...read, refusal: null }, { status: 400 });
  const made = (await countAttempt(proofLimits(request))) ?? (await becomeFirstAdministrator(read.fields));
  const { code: _code, ...typed } = read.fields;
  if (isProblem(made)) return data({ refusal: made, errors: {}, typed }, { status: problemStatus(made) });
  const begun = await beginSession(request, made.user, "code");
  return withCookies(redirect(`/${params.language}/administration/users`, 303), begun?.cookies ?? []);
}

export default function FirstAdministrator({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const errorOf = useErrorOf(actionData?.errors);
  return (
    <Page title={t("account:first_title")} lead={t("account:first_lead")}>
      <FormErrors errors={actionData?.errors} />
      <Refusal refusal={actionData?.refusal} />
      <form method="post" noValidate>
        <Field
          name="code"
          label={t("account:code")}
          hint={t("account:code_hint")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={typed["code"]}
          error={errorOf("code")}
          required
        />
        <Field
          name="name"
          label={t("account:name")}
          hint={t("account:name_hint")}
          autoComplete="name"
          defaultValue={typed["name"]}
          error={errorOf("name")}
          required
        />
        <Field
          name="email"
          type="email"
          label={t("account:email")}
          autoComplete="email"
          defaultValue={typed["email"]}
          error={errorOf("email")}
          required
        />
        <LanguageField defaultValue={typed["language"] ?? language} error={errorOf("language")} />
        <div className="actions">
          <button className="button" type="submit">
            {t("account:make_first")}
          </button>
        </div>
      </form>
    </Page>
  );
}
