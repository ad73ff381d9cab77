import { useTranslation } from "react-i18next";
import { data, Form, Link, redirect } from "react-router";
import { isLanguage, type Language } from "#app/core/language.ts";
import { isProblem, problemStatus } from "#app/core/problems.ts";
import { readFields } from "#app/core/read-fields.ts";
import { DemonstrationPeople } from "#app/features/accounts/components/demonstration-people.tsx";
import { FormErrors, useErrorOf } from "#app/features/accounts/components/form-errors.tsx";
import { Refusal } from "#app/features/accounts/components/refusal.tsx";
import { mayBeFirst } from "#app/features/accounts/first-administrator.server.ts";
import { currentPerson } from "#app/features/accounts/guard.server.ts";
import { askForLinkInput } from "#app/features/accounts/inputs.ts";
import { listDemonstrationPeople } from "#app/features/accounts/queries.server.ts";
import { askForLink, placeAfter, wantedPath } from "#app/features/accounts/sign-in.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { env } from "#app/io/env.server.ts";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/sign-in.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  if (!isLanguage(params.language)) throw notFound();
  const returnTo = wantedPath(new URL(request.url).searchParams.get("returnTo"));
  const { demonstration } = env();
  await leadAwaySignedIn(request, returnTo, params.language);
  const [people, first] = await Promise.all([demonstration ? listDemonstrationPeople() : null, mayBeFirst()]);
  return { returnTo, people, first };
}

/** Somebody who is signed in has nothing to do here, except to change places in the demonstration. */
async function leadAwaySignedIn(request: Request, returnTo: string, language: Language): Promise<void> {
  const person = env().demonstration ? null : await currentPerson(request);
  if (person) throw redirect(await placeAfter(person.id, returnTo, language));
}

export async function action({ request, params }: Route.ActionArgs) {
  if (!isLanguage(params.language)) throw notFound();
  await leadAwaySignedIn(request, "", params.language);
  const read = readFields(await request.formData(), askForLinkInput);
  if (read.errors) return data({ ...read, refusal: null }, { status: 400 });
  const { email } = read.fields;
  const returnTo = wantedPath(read.fields.returnTo);
  const asked = await askForLink(request, email, { language: params.language, returnTo });
  if (isProblem(asked)) return data({ refusal: asked, errors: {}, typed: { email } }, { status: problemStatus(asked) });
  return redirect(`/${params.language}/sign-in/sent`, { headers: { "Set-Cookie": asked.cookie } });
}

export default function SignIn({ loaderData: { returnTo, people, first }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const errorOf = useErrorOf(actionData?.errors);
  return (
    <Page title={t("account:sign_in_title")} lead={people ? undefined : t("account:sign_in_lead")}>
      {first && (
        <p className="notice">
          <Link to={`/${language}/first-administrator`}>{t("account:to_first")}</Link>
        </p>
      )}
      {people && <DemonstrationPeople people={people} returnTo={returnTo} />}
      {people && <h2>{t("account:or_by_mail")}</h2>}
      {people && <p>{t("account:sign_in_lead")}</p>}
      <FormErrors errors={actionData?.errors} />
      <Refusal refusal={actionData?.refusal} />
      <Form method="post" noValidate>
        <input type="hidden" name="returnTo" value={returnTo} />
        <Field
          name="email"
          type="email"
          label={t("account:email")}
          autoComplete="email"
          defaultValue={actionData?.typed["email"]}
          error={errorOf("email")}
          required
        />
        <div className="actions">
          <button className="button" type="submit">
            {t("account:send_link")}
          </button>
        </div>
      </Form>
      <p className="soft">{t("account:no_account")}</p>
    </Page>
  );
}
