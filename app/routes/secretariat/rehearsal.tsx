import "#app/features/results/components/results.css";
import "#app/features/rehearsal/components/rehearsal.css";
import { useTranslation } from "react-i18next";
import { isLanguage } from "#app/core/language.ts";
import { requireRole } from "#app/features/accounts/guard.server.ts";
import { ExpectedTimes } from "#app/features/rehearsal/components/expected-times.tsx";
import { Findings } from "#app/features/rehearsal/components/findings.tsx";
import { InventedNotice } from "#app/features/rehearsal/components/invented-notice.tsx";
import { RehearsedResults } from "#app/features/rehearsal/components/rehearsed-results.tsx";
import { rehearseVersion } from "#app/features/rehearsal/rehearsal-view.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/rehearsal.ts";

/** A version played through with invented Parties, for the Secretariat. It reads nobody's answers and writes nothing. */
export async function loader({ request, params }: Route.LoaderArgs) {
  await requireRole(request, "secretariat");
  const version = await readVersion(`${params.survey}/${params.version}`);
  if (!version || !isLanguage(params.language)) throw notFound();
  return { rehearsal: await rehearseVersion(version, params.language) };
}

export default function RehearsalPage({ loaderData: { rehearsal } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { version } = rehearsal;
  const at = `/${language}/surveys/${version.id}`;
  return (
    <Page
      title={t("rehearsal:title", { title: version.title, number: version.number })}
      above={[
        { to: `/${language}/surveys`, label: t("secretariat:surveys_title") },
        { to: at, label: t("secretariat:version_title", { title: version.title, number: version.number }) },
      ]}
    >
      <BarPatterns />
      <InventedNotice rehearsal={rehearsal} />
      <nav className="on-this-page no-print" aria-labelledby="contents">
        <h2 id="contents">{t("rehearsal:contents")}</h2>
        <ul>
          {(["findings", "time", "results"] as const).map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`rehearsal:${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Findings findings={rehearsal.findings} isRecord={rehearsal.isRecord} at={at} />
      <ExpectedTimes times={rehearsal.times} />
      <RehearsedResults goals={rehearsal.goals} measures={rehearsal.measures} />
    </Page>
  );
}
