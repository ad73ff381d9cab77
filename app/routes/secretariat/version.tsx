import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { isLanguage, type Language } from "#app/core/language.ts";
import { currentPerson, requirePerson } from "#app/features/accounts/guard.server.ts";
import { isVersionPublic } from "#app/features/rounds/queries.server.ts";
import { viewComparison } from "#app/features/surveys/comparison-view.server.ts";
import { ComparisonSection } from "#app/features/surveys/components/comparison-section.tsx";
import { VersionDocument } from "#app/features/surveys/components/version-document.tsx";
import { listVersions, readVersion, type Version } from "#app/features/surveys/queries.server.ts";
import { viewVersion } from "#app/features/surveys/version-view.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { Page } from "#app/ui/page.tsx";
import { Paragraphs } from "#app/ui/paragraphs.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/version.ts";

/** A version to read: for everyone once a published round asked it, before that for whoever is signed in. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const id = `${params.survey}/${params.version}`;
  if (!(await isVersionPublic(id))) await requirePerson(request);
  const version = await readVersion(id);
  if (!version || !isLanguage(params.language)) throw notFound();
  const person = await currentPerson(request);
  const others = await readableVersions(version.survey, person !== null);
  return {
    version: viewVersion(version, params.language),
    comparisons: await comparisonsOf(version, others, params.language),
    others,
    isSignedIn: person !== null,
    mayRehearse: person?.roles.includes("secretariat") ?? false,
  };
}

/** What changed since the versions that something was decided about; else since the version before, as proposed. */
async function comparisonsOf(version: Version, readable: readonly { readonly id: string }[], language: Language) {
  const named = version.comparability?.with.map((each) => each.version) ?? [`${version.survey}/v${version.number - 1}`];
  const earlier = await Promise.all(named.filter((id) => readable.some((each) => each.id === id)).map(readVersion));
  return earlier.flatMap((each) => (each ? [viewComparison(version, each, language)] : []));
}

/** The versions that this reader may open too. */
async function readableVersions(survey: string, isSignedIn: boolean) {
  const versions = await listVersions(survey);
  if (isSignedIn) return versions;
  const isPublic = await Promise.all(versions.map(({ id }) => isVersionPublic(id)));
  return versions.filter((_, index) => isPublic[index]);
}

export default function VersionPage({ loaderData }: Route.ComponentProps) {
  const { version, comparisons, others, isSignedIn, mayRehearse } = loaderData;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Page
      title={t("secretariat:version_title", { title: version.title, number: version.number })}
      above={isSignedIn ? [{ to: `/${language}/surveys`, label: t("secretariat:surveys_title") }] : []}
    >
      {version.description && <Paragraphs text={version.description} />}
      <dl className="facts version-facts">
        <dt>{t("secretariat:holds")}</dt>
        <dd>
          {t("secretariat:items_count", { count: version.items })},{" "}
          {t("secretariat:measures_count", { count: version.measures })}
        </dd>
        <dt>{t("secretariat:published_on")}</dt>
        <dd>{formatInstant(version.publishedAt, "UTC", language)}</dd>
        <dt>{t("secretariat:content_hash")}</dt>
        <dd>
          <code>{version.contentHash}</code>
        </dd>
        {others.length > 1 && (
          <>
            <dt>{t("secretariat:other_versions")}</dt>
            <dd>
              <ul className="languages">
                {others
                  .filter(({ id }) => id !== version.id)
                  .map(({ id, number }) => (
                    <li key={id}>
                      <Link to={`/${language}/surveys/${id}`}>{t("secretariat:version_number", { number })}</Link>
                    </li>
                  ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <p>{t("secretariat:sealed_words")}</p>
      {mayRehearse && (
        <>
          <p>{t("rehearsal:link_words")}</p>
          <p>
            <Link className="button secondary" to={`/${language}/surveys/${version.id}/rehearsal`}>
              {t("rehearsal:link")}
            </Link>
          </p>
        </>
      )}
      {comparisons.map((view) => (
        <ComparisonSection key={view.version} view={view} />
      ))}
      <VersionDocument version={version} />
    </Page>
  );
}
