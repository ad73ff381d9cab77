import { useTranslation } from "react-i18next";
import { data, Link, redirect } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { isProblem, problem, problemStatus } from "#app/core/problems.ts";
import { readFields } from "#app/core/read-fields.ts";
import { Refusal } from "#app/features/accounts/components/refusal.tsx";
import { followLinkInput } from "#app/features/accounts/inputs.ts";
import { followLink, placeAfter, seeLink } from "#app/features/accounts/sign-in.server.ts";
import { withCookies } from "#app/features/accounts/with-cookies.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/sign-in-confirm.ts";

/** Opening a link changes nothing: programs that scan mail open it too. Its button signs in. */
export async function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const token = query.get("token") ?? "";
  const seen = await seeLink(request, token);
  const shown = { token, returnTo: query.get("returnTo") ?? "", seen };
  return seen ? shown : data(shown, { status: problemStatus(problem("link_not_valid")) });
}

export async function action({ request, params }: Route.ActionArgs) {
  if (!isLanguage(params.language)) throw notFound();
  const read = readFields(await request.formData(), followLinkInput);
  if (read.errors) return data({ refusal: problem("link_not_valid") }, { status: 410 });
  const { token, elsewhere, returnTo } = read.fields;
  const begun = await followLink(request, token, elsewhere === "yes");
  if (isProblem(begun)) return data({ refusal: begun }, { status: problemStatus(begun) });
  return withCookies(redirect(await placeAfter(begun.userId, returnTo, params.language), 303), begun.cookies);
}

export default function ConfirmSignIn({ loaderData: { token, returnTo, seen }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!seen) {
    return (
      <Page title={t("account:confirm_title")}>
        <Refusal refusal={actionData?.refusal ?? problem("link_not_valid")} />
        <p>
          <Link to={`/${language}/sign-in`}>{t("account:ask_again")}</Link>
        </p>
      </Page>
    );
  }
  const { email, sameBrowser } = seen;
  return (
    <Page
      title={t(sameBrowser ? "account:confirm_title" : "account:elsewhere_title")}
      lead={sameBrowser && t("account:confirm_lead", { email })}
    >
      {actionData?.refusal.problem === "too_many_requests" && <Refusal refusal={actionData.refusal} />}
      {!sameBrowser && <p className="notice attention">{t("account:elsewhere_words", { email })}</p>}
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="returnTo" value={returnTo} />
        {!sameBrowser && <input type="hidden" name="elsewhere" value="yes" />}
        <div className="actions">
          <button className="button" type="submit">
            {t(sameBrowser ? "account:confirm_button" : "account:elsewhere_button", { email })}
          </button>
        </div>
      </form>
    </Page>
  );
}
