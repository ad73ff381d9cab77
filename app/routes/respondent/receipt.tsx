import { useTranslation } from "react-i18next";
import { isLanguage } from "#app/core/language.ts";
import { requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { AnswerList } from "#app/features/responses/components/answer-list.tsx";
import { ReceiptFacts } from "#app/features/responses/components/receipt-facts.tsx";
import { describeSections } from "#app/features/responses/describe-items.ts";
import { readOwnRound } from "#app/features/responses/own-rounds.server.ts";
import { partyNameOf } from "#app/features/responses/party-name.ts";
import { readContent } from "#app/features/responses/submission-content.ts";
import { readSubmission } from "#app/features/responses/submissions.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/receipt.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { person, scope } = await requirePartyScope(request, params.party);
  const [own, submission] = await Promise.all([
    readOwnRound(scope, params.round),
    readSubmission(scope, params.receipt),
  ]);
  if (!own || !isLanguage(params.language) || submission?.round !== params.round) throw notFound();
  const { codebook } = own.version;
  const { content, ...facts } = submission;
  const states = readContent(codebook, content);
  return {
    name: partyNameOf(person, scope.party),
    round: own.round,
    isNew: new URL(request.url).searchParams.has("new"),
    submission: facts,
    sections: describeSections(codebook, states, params.language),
  };
}

export default function Receipt({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, round, submission, sections, isNew } = loaderData;
  const party = `/${language}/parties/${params.party}`;
  return (
    <Page
      title={t("respondent:receipt_title", { receipt: submission.receipt })}
      above={[
        { to: party, label: name[language] },
        { to: `${party}/rounds/${params.round}`, label: round.title[language] },
      ]}
    >
      {isNew && <output className="notice done">{t("respondent:submitted_now")}</output>}
      {round.invented && <p className="notice attention">{t("respondent:invented")}</p>}
      {!submission.isCurrent && <p className="notice attention">{t("respondent:superseded")}</p>}
      <ReceiptFacts party={params.party} partyName={name[language]} round={round} submission={submission} />
      <h2>{t("respondent:what_was_submitted")}</h2>
      {sections.map((section) => (
        <section key={section.name} aria-labelledby={`section-${section.name}`}>
          <h3 id={`section-${section.name}`}>{section.title}</h3>
          <AnswerList items={section.items} toForm={null} />
        </section>
      ))}
    </Page>
  );
}
