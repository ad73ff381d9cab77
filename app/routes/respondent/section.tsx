import { useTranslation } from "react-i18next";
import { isLanguage } from "#app/core/language.ts";
import { requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { CorrectionNotice } from "#app/features/responses/components/correction-notice.tsx";
import { AnswerList } from "#app/features/responses/components/answer-list.tsx";
import { SectionForm } from "#app/features/responses/components/section-form.tsx";
import { SectionNavigation, SectionPager } from "#app/features/responses/components/section-navigation.tsx";
import { useDraftStore } from "#app/features/responses/components/use-draft-store.ts";
import { useLiveSections } from "#app/features/responses/components/use-live-sections.ts";
import { describeSections } from "#app/features/responses/describe-items.ts";
import { leanCodebook } from "#app/features/responses/lean-codebook.ts";
import { readOwnRound } from "#app/features/responses/own-rounds.server.ts";
import { partyNameOf } from "#app/features/responses/party-name.ts";
import { reasonLabels } from "#app/features/responses/reason-labels.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/section.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { person, scope } = await requirePartyScope(request, params.party);
  const own = await readOwnRound(scope, params.round);
  const page = own?.version.questionnaire.pages.find(({ name }) => name === params.section);
  const section = own?.version.codebook.sections.find(({ name }) => name === params.section);
  if (!own || !page || !section || !isLanguage(params.language)) throw notFound();
  const { round, version, draft, reading, sections, correction, takesAnswers } = own;
  return {
    person: { id: person.id, name: person.name },
    name: partyNameOf(person, scope.party),
    round,
    correction,
    takesAnswers,
    section,
    page,
    codebook: leanCodebook(version.codebook, section.name),
    reasonLabels: reasonLabels(),
    response: draft.id,
    draft: { seq: draft.seq, answers: Object.fromEntries(draft.answers), conflicts: draft.conflicts },
    lastSavedAt: draft.lastSavedAt,
    sections: sections.map((each) => ({
      name: each.section.name,
      title: each.section.title,
      asking: each.asking,
      shown: each.shown.length,
      missing: each.missing.length,
    })),
    // The form has no use for it: only where no answers are taken they are read as text.
    said: takesAnswers ? null : describeSections(version.codebook, reading.states, params.language),
  };
}

export default function SectionPage({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, round, correction, takesAnswers, section, said, codebook } = loaderData;
  const store = useDraftStore(loaderData);
  const sections = useLiveSections(store, codebook, loaderData.sections);
  const here = `/${language}/parties/${params.party}/rounds/${params.round}`;
  const above = [
    { to: `/${language}/parties/${params.party}`, label: name[language] },
    { to: here, label: round.title[language] },
  ];
  return (
    <div className="with-sections">
      <div className="section-main">
        <Page title={section.title[language]} above={above} lead={section.description?.[language]}>
          {correction && <CorrectionNotice correction={correction} timeZone={round.timeZone} />}
          {takesAnswers ? (
            <SectionForm {...loaderData} store={store} review={`${here}/review`} />
          ) : (
            <>
              <p className="notice">
                {t(round.state === "scheduled" ? "respondent:not_open_yet" : "respondent:read_only")}
              </p>
              <AnswerList items={said?.find((each) => each.name === section.name)?.items ?? []} toForm={null} />
            </>
          )}
          <SectionPager here={here} sections={sections} current={section.name} isOpen={takesAnswers} />
        </Page>
      </div>
      <SectionNavigation here={here} sections={sections} current={section.name} isOpen={takesAnswers} />
    </div>
  );
}
