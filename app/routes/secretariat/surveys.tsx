import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { requirePerson } from "#app/features/accounts/guard.server.ts";
import { listSurveys } from "#app/features/surveys/queries.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/surveys.ts";

/** Every survey with its published versions, for whoever is signed in. */
export async function loader({ request }: Route.LoaderArgs) {
  await requirePerson(request);
  return { surveys: await listSurveys() };
}

export default function Surveys({ loaderData: { surveys } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Page title={t("secretariat:surveys_title")} lead={t("secretariat:surveys_lead")}>
      {surveys.length === 0 && (
        <div className="notice">
          <p>{t("secretariat:surveys_empty")}</p>
          <p>
            <code>npm run -s cli -- survey publish surveys/strategic-vision/v1</code>
          </p>
        </div>
      )}
      {surveys.map((survey) => (
        <section key={survey.id} aria-labelledby={`survey-${survey.id}`}>
          <h2 id={`survey-${survey.id}`}>{survey.title[language]}</h2>
          <div className="scroller">
            <table aria-labelledby={`survey-${survey.id}`}>
              <thead>
                <tr>
                  <th scope="col">{t("secretariat:version")}</th>
                  <th scope="col">{t("secretariat:published_on")}</th>
                  <th scope="col" className="number">
                    {t("secretariat:items")}
                  </th>
                  <th scope="col" className="number">
                    {t("secretariat:measures_heading")}
                  </th>
                  <th scope="col" className="number">
                    {t("secretariat:rounds")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {survey.versions.map((version) => (
                  <tr key={version.id}>
                    <th scope="row">
                      <Link to={`/${language}/surveys/${survey.id}/v${version.number}`}>
                        {t("secretariat:version_number", { number: version.number })}
                        <span className="visually-hidden">, {survey.title[language]}</span>
                      </Link>
                    </th>
                    <td>{formatInstant(version.publishedAt, "UTC", language)}</td>
                    <td className="number">{version.items}</td>
                    <td className="number">{version.measures}</td>
                    <td className="number">{version.rounds}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </Page>
  );
}
