import { useTranslation } from "react-i18next";
import { data, redirect, useActionData } from "react-router";
import { problem } from "#app/core/problems.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { commonZones, otherZones } from "#app/features/rounds/common-zones.ts";
import { LaunchConfirmation } from "#app/features/rounds/components/launch-confirmation.tsx";
import { LaunchForm } from "#app/features/rounds/components/launch-form.tsx";
import { emptyLaunchForm, launchFormSchema, launchInputOf } from "#app/features/rounds/launch-form-values.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { previewLaunch } from "#app/features/rounds/preview-launch.server.ts";
import { listSurveys } from "#app/features/surveys/queries.server.ts";
import { refuse } from "#app/http/refusals.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/new-round.ts";

/** What a round can be launched with. */
export async function loader({ request }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const chosen = new URL(request.url).searchParams.get("version");
  return { surveys: await listSurveys(), chosen, commonZones: [...commonZones], otherZones: otherZones() };
}

/** First a preview, then the launch; going back keeps what was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "secretariat");
  const form = launchFormSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw refuse(problem("bad_input"));
  const { intent, id, ...values } = form.data;
  if (intent === "edit") return { values, faults: [], preview: null };
  if (intent === "preview") {
    const preview = await previewLaunch(launchInputOf(values));
    if ("faults" in preview) return data({ values, faults: preview.faults, preview: null }, { status: 400 });
    return { values, faults: [], preview };
  }
  const launched = await launchRound(launchInputOf({ ...values, id }), person.id);
  if ("faults" in launched) return data({ values, faults: launched.faults, preview: null }, { status: 400 });
  throw redirect(`/${params.language}/secretariat/rounds/${launched.round}?done=launch`);
}

export default function NewRound({ loaderData: { surveys, chosen, commonZones, otherZones } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sent = useActionData<typeof action>();
  const above = [{ to: `/${language}/secretariat`, label: t("secretariat:overview_title") }];
  if (sent?.preview) {
    return (
      <Page title={t("secretariat:preview_title")} above={above}>
        <LaunchConfirmation preview={sent.preview} values={sent.values} />
      </Page>
    );
  }
  const versions = surveys.flatMap((survey) =>
    survey.versions.map(({ id, number }) => ({
      value: id,
      label: `${survey.title[language]}, ${t("secretariat:version_number", { number })}`,
    })),
  );
  const values = sent?.values ?? { ...emptyLaunchForm, version: chosen ?? versions[0]?.value ?? "" };
  const faults = sent?.faults ?? [];
  return (
    <Page title={t("secretariat:launch_a_round")} above={above} lead={t("secretariat:launch_lead")}>
      <ErrorSummary
        heading={t("secretariat:faults_heading")}
        errors={faults.map(({ field, problem: key, details }) => ({
          field,
          message: t(`problems:${key}`, details),
        }))}
      />
      <LaunchForm
        key={JSON.stringify(values)}
        versions={versions}
        commonZones={commonZones}
        otherZones={otherZones}
        values={values}
        faults={faults}
      />
    </Page>
  );
}
