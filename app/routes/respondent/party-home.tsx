import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { RoundFacts } from "#app/features/responses/components/round-facts.tsx";
import { partyNameOf } from "#app/features/responses/party-name.ts";
import { countMissing, listOwnRounds } from "#app/features/responses/own-rounds.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/party-home.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { person, scope } = await requirePartyScope(request, params.party);
  const rounds = await listOwnRounds(scope);
  return {
    name: partyNameOf(person, scope.party),
    maySubmit: scope.maySubmit,
    rounds: rounds.map(({ round, draft, sections, correction }) => ({
      round,
      correction,
      missing: countMissing(sections),
      shown: sections.reduce((sum, { shown }) => sum + shown.length, 0),
      submission: draft.submission,
      isChangedSince: draft.submission !== null && draft.seq !== draft.submission.seq,
    })),
  };
}

export default function PartyHome({ loaderData: { name, maySubmit, rounds }, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Page title={name[language]} lead={t("respondent:home_lead")}>
      <p>{t(maySubmit ? "respondent:role_focal_point" : "respondent:role_contributor")}</p>
      {rounds.length === 0 && <p>{t("respondent:no_rounds")}</p>}
      {rounds.map(({ round, ...progress }) => (
        <section key={round.id} className="own-round" aria-labelledby={`round-${round.id}`}>
          <h2 id={`round-${round.id}`}>
            <Link to={`/${language}/parties/${params.party}/rounds/${round.id}`}>{round.title[language]}</Link>
          </h2>
          <RoundFacts round={round} party={params.party} {...progress} />
        </section>
      ))}
    </Page>
  );
}
