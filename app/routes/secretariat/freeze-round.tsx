import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { data, Link, redirect } from "react-router";
import { isLanguage, languages, type Language } from "#app/core/language.ts";
import { mayAct } from "#app/core/lifecycle/round-state.ts";
import { isProblem, problemStatus } from "#app/core/problems.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { readBeforeFreezing } from "#app/features/snapshots/before-freezing.server.ts";
import { ChangeList } from "#app/features/snapshots/components/change-list.tsx";
import { FreezeForm } from "#app/features/snapshots/components/freeze-form.tsx";
import { ToFreeze } from "#app/features/snapshots/components/to-freeze.tsx";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { freezeFormSchema } from "#app/features/snapshots/inputs.ts";
import { snapshotPath } from "#app/features/snapshots/snapshot-paths.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/freeze-round.ts";

/** What freezing a round now would store, to confirm. */
export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const round = await readRound(params.round);
  if (!round || !isLanguage(params.language)) throw notFound();
  return { round, before: mayAct("freeze", round.state) ? await readBeforeFreezing(round, params.language) : null };
}

export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "secretariat");
  const typed = freezeFormSchema.parse(Object.fromEntries(await request.formData()));
  const why = { en: typed["why.en"], fr: typed["why.fr"], es: typed["why.es"] };
  const frozen = await freezeRound(params.round, { id: person.id, name: person.name }, { why });
  if (!isProblem(frozen)) throw redirect(`/${params.language}/secretariat/rounds/${params.round}?done=freeze`);
  if (frozen.problem === "erratum_missing") return data({ refusal: frozen, typed }, { status: problemStatus(frozen) });
  throw refuse(frozen);
}

export default function FreezeRound({ loaderData: { round, before }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = `/${language}/secretariat/rounds/${round.id}`;
  const refusal = actionData?.refusal ?? null;
  return (
    <Page
      title={t("snapshots:freeze_title")}
      above={[
        { to: `/${language}/secretariat`, label: t("secretariat:overview_title") },
        { to: path, label: round.title[language] },
      ]}
      lead={before && t("snapshots:freeze_lead")}
    >
      {before === null && <p>{t("problems:round_not_closed")}</p>}
      {refusal && (
        <ErrorSummary
          heading={t("snapshots:freeze_refused")}
          errors={[
            {
              field: `why.${firstBlank(actionData?.typed)}`,
              message: t(`problems:${refusal.problem}`, refusal.details),
            },
          ]}
        />
      )}
      {before && <ToFreeze before={before} path={path} />}
      {before?.last && (
        <>
          <h2>{t("snapshots:since_title", { number: before.last.number })}</h2>
          <p>
            <Link to={snapshotPath(language, before.last.id)}>
              {t("snapshots:see", { number: before.last.number })}
            </Link>
          </p>
          {before.isUnchanged ? (
            <p>{t("snapshots:nothing_to_freeze", { number: before.last.number })}</p>
          ) : (
            <ChangeList changes={before.last.changes} at={null} />
          )}
        </>
      )}
      {before && !before.isUnchanged ? (
        <FreezeForm
          last={before.last?.number ?? null}
          back={path}
          typed={actionData?.typed ?? {}}
          refusal={refusal}
          key={JSON.stringify(actionData ?? null)}
        />
      ) : (
        <p>
          <Link to={path}>{t("secretariat:go_back")}</Link>
        </p>
      )}
    </Page>
  );
}

/** The language in which the reason is missing first: the field to mend. */
function firstBlank(typed: Readonly<Record<string, string>> = {}): Language {
  return languages.find((language) => (typed[`why.${language}`] ?? "").trim() === "") ?? "en";
}
