import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Asking } from "#app/core/survey/missing-by-section.ts";
import { requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { isOver } from "#app/core/lifecycle/round-state.ts";
import { CorrectionNotice } from "#app/features/responses/components/correction-notice.tsx";
import { afterSaving } from "#app/features/responses/components/after-saving.ts";
import { RoundFacts } from "#app/features/responses/components/round-facts.tsx";
import { partyNameOf } from "#app/features/responses/party-name.ts";
import { countMissing, readOwnRound } from "#app/features/responses/own-rounds.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { Paragraphs } from "#app/ui/paragraphs.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/round.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { person, scope } = await requirePartyScope(request, params.party);
  const own = await readOwnRound(scope, params.round);
  if (!own) throw notFound();
  const { round, version, draft, reading, sections, correction, takesAnswers } = own;
  const faulty = new Set(reading.faults.map(({ item }) => item));
  return {
    name: partyNameOf(person, scope.party),
    round,
    takesAnswers,
    description: version.codebook.description,
    facts: {
      correction,
      missing: countMissing(sections),
      shown: sections.reduce((sum, { shown }) => sum + shown.length, 0),
      submission: draft.submission,
      isChangedSince: draft.submission !== null && draft.seq !== draft.submission.seq,
    },
    sections: sections.map(({ section, asking, shown, missing }) => ({
      name: section.name,
      title: section.title,
      asking,
      shown: shown.length,
      missing: missing.length,
      faults: version.codebook.items.filter(
        (item) => item.section === section.name && faulty.has(item.name) && !missing.includes(item.name),
      ).length,
    })),
    conflicts: new Set(draft.conflicts.map(({ path }) => path)).size,
    lateSaves: draft.lateSaves,
  };
}

export async function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  return afterSaving(serverLoader);
}

export default function Round({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, round, takesAnswers, facts, sections, description, conflicts, lateSaves } = loaderData;
  const here = `/${language}/parties/${params.party}/rounds/${params.round}`;
  return (
    <Page title={round.title[language]} above={[{ to: `/${language}/parties/${params.party}`, label: name[language] }]}>
      <RoundFacts round={round} party={params.party} {...facts} />
      {facts.correction && <CorrectionNotice correction={facts.correction} timeZone={round.timeZone} />}
      {isOver(round.state) && (
        <div className="notice">
          {!takesAnswers && <p>{t("respondent:read_only")}</p>}
          <p>
            {t("snapshots:preview_words")} <Link to={`${here}/preview`}>{t("snapshots:preview_link")}</Link>
          </p>
        </div>
      )}
      {lateSaves > 0 && <p className="notice attention">{t("respondent:late_saves", { count: lateSaves })}</p>}
      {conflicts > 0 && takesAnswers && (
        <p className="notice attention">{t("respondent:conflicts_waiting", { count: conflicts })}</p>
      )}
      <h2>{t("respondent:sections")}</h2>
      {description && <Paragraphs text={description[language]} />}
      <ol className="task-list">
        {sections.map((section) => (
          <li key={section.name}>
            <Link
              to={`${here}/sections/${section.name}`}
              id={`task-${section.name}`}
              aria-describedby={`state-${section.name}`}
            >
              {section.title[language]}
            </Link>
            <span id={`state-${section.name}`}>
              <SectionState {...section} />
            </span>
          </li>
        ))}
      </ol>
      <p className="actions">
        <Link className="button" to={`${here}/review`}>
          {t(takesAnswers ? "respondent:review_and_submit" : "respondent:read_answers")}
        </Link>
      </p>
    </Page>
  );
}

function SectionState({
  asking,
  shown,
  missing,
  faults,
}: {
  readonly asking: Asking;
  readonly shown: number;
  readonly missing: number;
  readonly faults: number;
}) {
  const { t } = useTranslation();
  if (asking !== "something") return <span className="tag">{t(`respondent:section_${asking}`)}</span>;
  if (faults > 0) return <span className="tag attention">{t("respondent:section_faults", { count: faults })}</span>;
  if (missing === 0) return <span className="tag good">{t("respondent:section_complete")}</span>;
  return <span className="tag">{t("respondent:section_missing", { count: missing, of: shown })}</span>;
}
