import { useTranslation } from "react-i18next";
import { data, redirect, useActionData, useSearchParams } from "react-router";
import { isProblem, problem } from "#app/core/problems.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { GroupingForm } from "#app/features/surveys/components/grouping-form.tsx";
import { GroupingList } from "#app/features/surveys/components/grouping-list.tsx";
import { addGrouping, listGroupings } from "#app/features/surveys/groupings.server.ts";
import { readPartyNames } from "#app/features/surveys/queries.server.ts";
import { groupingFormSchema, readGroupingForm } from "#app/features/surveys/read-grouping-form.ts";
import { refuse } from "#app/http/refusals.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/groupings.ts";

/** The ways to divide the Parties that a round may be launched with. */
export async function loader({ request }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const [groupings, names] = await Promise.all([listGroupings(), readPartyNames()]);
  return { groupings, names: Object.fromEntries(names) };
}

/** Adds a grouping, or a newer list of one. */
export async function action({ request, params }: Route.ActionArgs) {
  const person = await requireRole(request, "secretariat");
  const { file, ...typed } = Object.fromEntries(await request.formData());
  const hasFile = file instanceof File && file.size > 0;
  const form = groupingFormSchema.safeParse({ ...typed, ...(hasFile && { parties: await file.text() }) });
  if (!form.success) throw refuse(problem("bad_input"));
  const read = readGroupingForm(form.data, new Set((await readPartyNames()).keys()));
  if ("faults" in read) return data({ values: form.data, faults: read.faults }, { status: 400 });
  const added = await addGrouping(read, person.id);
  if (isProblem(added)) return data({ values: form.data, faults: [{ ...added, field: "asOf" }] }, { status: 400 });
  throw redirect(`/${params.language}/secretariat/groupings?done=add`);
}

export default function Groupings({ loaderData: { groupings, names } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query] = useSearchParams();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={t("groupings:title")}
      above={[{ to: `/${language}/secretariat`, label: t("secretariat:overview_title") }]}
      lead={t("groupings:lead")}
    >
      {query.has("done") && !refused && (
        <output className="notice">
          <p>{t("groupings:done")}</p>
        </output>
      )}
      <ErrorSummary
        heading={t("groupings:faults")}
        errors={(refused?.faults ?? []).map(({ field, problem: key, details }) => ({
          field,
          message: t(`problems:${key}`, details),
        }))}
      />
      {groupings.length === 0 && <p>{t("groupings:empty")}</p>}
      <GroupingList groupings={groupings} names={names} />
      <GroupingForm values={refused?.values} faults={refused?.faults ?? []} />
    </Page>
  );
}
