import "#app/features/record/components/record.css";
import { useTranslation } from "react-i18next";
import { data, Link, redirect, useActionData, useSearchParams } from "react-router";
import { isLanguage } from "#app/core/language.ts";
import { isProblem, problem } from "#app/core/problems.ts";
import { requireAllScope } from "#app/features/accounts/guard.server.ts";
import { pinRecord } from "#app/features/record/commands.server.ts";
import { ImportSection, type TriedImport } from "#app/features/record/components/import-section.tsx";
import { PinForm } from "#app/features/record/components/pin-form.tsx";
import { RecordTable } from "#app/features/record/components/record-table.tsx";
import { text } from "#app/features/record/entry-form.ts";
import { importRecord } from "#app/features/record/import-record.server.ts";
import { readRecord } from "#app/features/record/queries.server.ts";
import { recordView } from "#app/features/record/record-view.ts";
import { sentFile } from "#app/features/record/sent-file.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { listSurveys } from "#app/features/surveys/queries.server.ts";
import { notFound, refuse } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/record.ts";

/** What the Secretariat records in a round, and how complete it is. */
export async function loader({ request, params }: Route.LoaderArgs) {
  await requireAllScope(request);
  const round = await readRound(params.round);
  if (!round || !isLanguage(params.language)) throw notFound();
  const { id, title, timeZone } = round;
  const record = await readRecord(round);
  const { language } = params;
  const surveys = record.version ? [] : await listSurveys();
  return {
    round: { id, title, timeZone },
    version: record.version && { id: record.version.id, title: record.version.title, number: record.version.number },
    items: recordView(record, language),
    records: surveys.flatMap((survey) =>
      survey.versions
        .filter(({ isRecord }) => isRecord)
        .map(({ id: value, number }) => ({ value, number, title: survey.title[language] })),
    ),
  };
}

/** Pins a record to the round; looks at a file of entries; records it. */
export async function action({ request, params }: Route.ActionArgs) {
  const { person } = await requireAllScope(request);
  const sent = await request.formData();
  const path = `/${params.language}/secretariat/rounds/${params.round}/record`;
  switch (text(sent.get("intent"))) {
    case "pin": {
      const pinned = await pinRecord(params.round, text(sent.get("version")), person.id);
      if (isProblem(pinned)) throw refuse(pinned);
      throw redirect(`${path}?done=pin`);
    }
    case "look":
    case "import": {
      const isLook = sent.get("intent") === "look";
      const given = await sentFile(sent);
      if (isProblem(given)) throw refuse(given);
      const outcome = await importRecord(params.round, given, person, { dryRun: isLook });
      if (isProblem(outcome)) throw refuse(outcome);
      if ("faults" in outcome)
        return data<TriedImport>({ text: given, faults: outcome.faults, outcome: null }, { status: 422 });
      if (isLook) return data<TriedImport>({ text: given, faults: [], outcome });
      throw redirect(`${path}?done=${outcome.recorded}`);
    }
    default:
      throw refuse(problem("bad_input"));
  }
}

export default function Record({ loaderData: { round, version, items, records } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tried = useActionData<typeof action>();
  const home = `/${language}/secretariat`;
  const path = `${home}/rounds/${round.id}`;
  const title = t("record:title");
  return (
    <Page
      title={`${title} – ${round.title[language]}`}
      heading={title}
      above={[
        { to: home, label: t("secretariat:overview_title") },
        { to: path, label: round.title[language] },
      ]}
      lead={t("record:lead")}
    >
      <Done />
      {version ? (
        <>
          <p>
            {t("record:version")}{" "}
            <Link to={`/${language}/surveys/${version.id}`}>
              {t("secretariat:title_and_version", { title: version.title[language], number: version.number })}
            </Link>
          </p>
          <p>
            <Link to={`${path}/rates`}>{t("secretariat:see_rates")}</Link>
          </p>
          {(["party", "round"] as const).map((about) => (
            <RecordTable
              key={about}
              about={about}
              items={items.filter((item) => item.about === about)}
              path={`${path}/record`}
              timeZone={round.timeZone}
            />
          ))}
          <p className="soft">{t("secretariat:times_of_zone", { zone: round.timeZone.replaceAll("_", " ") })}</p>
          <ImportSection tried={tried} />
        </>
      ) : (
        <PinForm
          records={records.map(({ value, number, title: survey }) => ({
            value,
            label: t("secretariat:title_and_version", { title: survey, number }),
          }))}
        />
      )}
    </Page>
  );
}

/** Said once, after what led here. */
function Done() {
  const { t } = useTranslation();
  const done = useSearchParams()[0].get("done");
  if (done === null) return null;
  const count = Number(done);
  return (
    <div className="notice done">
      <output>{Number.isInteger(count) ? t("record:saved", { count }) : t("record:done_pin")}</output>
    </div>
  );
}
