import { useTranslation } from "react-i18next";
import { data, Form, redirect } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { isProblem, problemStatus } from "#app/core/problems.ts";
import { readFields } from "#app/core/read-fields.ts";
import { addUser } from "#app/features/accounts/commands.server.ts";
import { FormErrors, useErrorOf } from "#app/features/accounts/components/form-errors.tsx";
import { LanguageField } from "#app/features/accounts/components/language-field.tsx";
import { Refusal } from "#app/features/accounts/components/refusal.tsx";
import { RoleFields } from "#app/features/accounts/components/role-fields.tsx";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { addUserInput } from "#app/features/accounts/inputs.ts";
import { listPartyNames } from "#app/features/accounts/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/user-new.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "administrator");
  if (!isLanguage(params.language)) throw notFound();
  return { parties: await listPartyNames(params.language) };
}

export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "administrator");
  const read = readFields(await request.formData(), addUserInput);
  if (read.errors) return data({ ...read, refusal: null }, { status: 400 });
  const added = await addUser(read.fields, person);
  const again = { refusal: added, errors: {}, typed: read.fields as Readonly<Record<string, string>> };
  if (isProblem(added)) return data({ ...again, refusal: added }, { status: problemStatus(added) });
  return redirect(`/${params.language}/administration/users/${added.user}?added`);
}

export default function NewUser({ loaderData: { parties }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const errorOf = useErrorOf(actionData?.errors);
  return (
    <Page
      title={t("account:user_add")}
      above={[{ to: `/${language}/administration/users`, label: t("account:users_title") }]}
      lead={t("account:user_add_lead")}
    >
      <FormErrors errors={actionData?.errors} />
      <Refusal refusal={actionData?.refusal} />
      <Form method="post" noValidate>
        <Field
          name="name"
          label={t("account:name")}
          autoComplete="off"
          defaultValue={typed["name"]}
          error={errorOf("name")}
          required
        />
        <Field
          name="email"
          type="email"
          label={t("account:email")}
          autoComplete="off"
          defaultValue={typed["email"]}
          error={errorOf("email")}
          required
        />
        <LanguageField defaultValue={typed["language"] ?? language} error={errorOf("language")} />
        <RoleFields parties={parties} role={typed["role"]} party={typed["party"]} errorOf={errorOf} />
        <div className="actions">
          <button className="button" type="submit">
            {t("account:add_and_invite")}
          </button>
        </div>
      </Form>
    </Page>
  );
}
