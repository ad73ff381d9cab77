import { useTranslation } from "react-i18next";
import { data, Form, redirect } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { problem, problemStatus, type Problem } from "#app/core/problems.ts";
import { readFields } from "#app/core/read-fields.ts";
import { appoint, disable, dismiss, enable } from "#app/features/accounts/commands.server.ts";
import { FormErrors, useErrorOf } from "#app/features/accounts/components/form-errors.tsx";
import { Refusal } from "#app/features/accounts/components/refusal.tsx";
import { RoleFields } from "#app/features/accounts/components/role-fields.tsx";
import { roleWords } from "#app/features/accounts/components/role-words.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { appointInput, dismissInput, noInput } from "#app/features/accounts/inputs.ts";
import { listPartyNames, readUser } from "#app/features/accounts/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/user.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "administrator");
  if (!isLanguage(params.language)) throw notFound();
  const [user, parties] = await Promise.all([readUser(params.user), listPartyNames(params.language)]);
  if (!user) throw notFound();
  return { user, parties, added: new URL(request.url).searchParams.has("added") };
}

export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "administrator");
  const form = await request.formData();
  const intent = form.get("intent");
  form.delete("intent");
  const done = await act(intent, form, params.user, person);
  if (done === null) return redirect(`/${params.language}/administration/users/${encodeURIComponent(params.user)}`);
  return data(done, { status: done.refusal ? problemStatus(done.refusal) : 400 });
}

interface Undone {
  readonly refusal?: Problem;
  readonly errors?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
}

async function act(
  intent: unknown,
  form: FormData,
  user: string,
  actor: { readonly id: string },
): Promise<Undone | null> {
  if (intent === "appoint") {
    form.set("user", user);
    const read = readFields(form, appointInput);
    return read.errors ? read : undone(await appoint(read.fields, actor));
  }
  if (intent === "dismiss") {
    const read = readFields(form, dismissInput);
    return read.errors
      ? { refusal: problem("bad_input") }
      : undone(await dismiss(user, read.fields.appointment, actor));
  }
  if (readFields(form, noInput).errors) return { refusal: problem("bad_input") };
  if (intent === "disable") return undone(await disable(user, actor));
  return intent === "enable" ? undone(await enable(user, actor)) : { refusal: problem("bad_input") };
}

function undone(refusal: Problem | null): Undone | null {
  return refusal && { refusal };
}

export default function User({ loaderData: { user, parties, added }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const errorOf = useErrorOf(actionData?.errors);
  return (
    <Page
      title={user.name}
      above={[{ to: `/${language}/administration/users`, label: t("account:users_title") }]}
      lead={user.email}
    >
      {added && !actionData && (
        <p className="notice done">
          <output>{t("account:user_added")}</output>
        </p>
      )}
      <FormErrors errors={actionData?.errors} />
      <Refusal refusal={actionData?.refusal} />
      <h2>{t("account:roles")}</h2>
      <ul>
        {user.appointments.map((each) => (
          <li key={each.id}>
            <Form method="post">
              {roleWords(t, language, each)} <input type="hidden" name="intent" value="dismiss" />
              <input type="hidden" name="appointment" value={each.id} />
              <button
                className="button quiet"
                type="submit"
                aria-label={t("account:dismiss_label", { role: roleWords(t, language, each) })}
              >
                {t("account:dismiss")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <h2>{t("account:appoint_title")}</h2>
      <p>{t("account:appoint_words")}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="appoint" />
        <RoleFields
          parties={parties}
          role={actionData?.typed?.["role"]}
          party={actionData?.typed?.["party"]}
          errorOf={errorOf}
        />
        <div className="actions">
          <button className="button secondary" type="submit">
            {t("account:appoint")}
          </button>
        </div>
      </Form>
      <h2>{t("account:access_title")}</h2>
      <p>{t(user.disabled ? "account:enable_words" : "account:disable_words")}</p>
      <Form method="post" className="actions">
        <input type="hidden" name="intent" value={user.disabled ? "enable" : "disable"} />
        <button className={user.disabled ? "button" : "button danger"} type="submit">
          {t(user.disabled ? "account:enable" : "account:disable")}
        </button>
      </Form>
    </Page>
  );
}
