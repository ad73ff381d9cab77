import { useTranslation } from "react-i18next";
import { data, redirect, useActionData } from "react-router";
import { problem } from "#app/core/problems.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { commonZones, otherZones } from "#app/features/rounds/common-zones.ts";
import { LaunchConfirmation } from "#app/features/rounds/components/launch-confirmation.tsx";
import { LaunchForm } from "#app/features/rounds/components/launch-form.tsx";
import {
  launchFields,
  launchFormSchema,
  launchInputOf,
  launchQuerySchema,
} from "#app/features/rounds/launch-form-values.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { previewLaunch } from "#app/features/rounds/preview-launch.server.ts";
import { listGroupings } from "#app/features/surveys/groupings.server.ts";
import { listSurveys } from "#app/features/surveys/queries.server.ts";
import { refuse } from "#app/http/refusals.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/new-round.ts";

/** The form; with `step=preview`, what the launch would do, or what is wrong. Nothing is done by looking. */
export async function loader({ request, url }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const query = launchQuerySchema.safeParse(launchFields(url.searchParams));
  if (!query.success) throw refuse(problem("bad_input"));
  const { step, ...values } = query.data;
  const looked = step ? await previewLaunch(launchInputOf(values)) : { faults: [] };
  return {
    values,
    ...("faults" in looked ? { faults: looked.faults, preview: null } : { faults: [], preview: looked }),
    surveys: await listSurveys(),
    groupings: await listGroupings(),
    commonZones: [...commonZones],
    otherZones: otherZones(),
  };
}

/** The launch, once it was confirmed. */
export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "secretariat");
  const form = launchFormSchema.safeParse(launchFields(await request.formData()));
  if (!form.success) throw refuse(problem("bad_input"));
  const launched = await launchRound(launchInputOf(form.data), person.id);
  if ("faults" in launched) return data({ faults: launched.faults }, { status: 400 });
  throw redirect(`/${params.language}/secretariat/rounds/${launched.round}?done=launch`);
}

export default function NewRound({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { surveys, preview } = loaderData;
  const refused = useActionData<typeof action>();
  const faults = refused?.faults ?? loaderData.faults;
  const above = [{ to: `/${language}/secretariat`, label: t("secretariat:overview_title") }];
  if (preview && !refused) {
    return (
      <Page title={t("secretariat:preview_title")} above={above}>
        <LaunchConfirmation preview={preview} values={loaderData.values} />
      </Page>
    );
  }
  const listed = surveys.flatMap((survey) =>
    survey.versions.map(({ id, number, isRecord }) => ({
      value: id,
      label: t("secretariat:title_and_version", { title: survey.title[language], number }),
      isRecord,
    })),
  );
  const [versions, records] = [listed.filter(({ isRecord }) => !isRecord), listed.filter(({ isRecord }) => isRecord)];
  const values = {
    ...loaderData.values,
    version: loaderData.values.version || (versions[0]?.value ?? ""),
    record: loaderData.values.record || (records[0]?.value ?? "none"),
  };
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
        records={records}
        groupings={loaderData.groupings}
        commonZones={loaderData.commonZones}
        otherZones={loaderData.otherZones}
        values={values}
        faults={faults}
      />
    </Page>
  );
}
