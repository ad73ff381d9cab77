import "./launch-form.css";
import { useTranslation } from "react-i18next";
import { Form, Link } from "react-router";
import { languages } from "#app/core/language.ts";
import { formatDate, formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { launchPairs, type LaunchFormValues } from "../launch-form-values.ts";
import type { LaunchPreview } from "../preview-launch.server.ts";
import { AskedByGrouping } from "./asked-by-grouping.tsx";

interface LaunchConfirmationProps {
  readonly preview: LaunchPreview;
  readonly values: LaunchFormValues;
}

/** What a launch would do and what cannot be changed after it, to confirm or to go back from. */
export function LaunchConfirmation({ preview, values }: LaunchConfirmationProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { launch, asked, registerDate, state } = preview;
  return (
    <>
      <p className="lead">
        <strong>{t("secretariat:will_be_asked", { count: asked })}</strong>
      </p>
      <Facts preview={preview} />
      {state !== "scheduled" && (
        <div className="notice attention">
          <p>{t(state === "open" ? "secretariat:opens_at_once" : "secretariat:closed_at_once")}</p>
        </div>
      )}
      <AskedByRegion preview={preview} />
      <AskedByGrouping preview={preview} />
      {registerDate !== null && launch.referenceDate > registerDate && (
        <div className="notice attention">
          <p>{t("secretariat:register_older", { date: formatDate(registerDate, language) })}</p>
        </div>
      )}
      <div className="notice attention">
        <h2>{t("secretariat:cannot_change")}</h2>
        <p>{t("secretariat:cannot_change_words")}</p>
      </div>
      <Form method="post">
        {[...launchPairs(values), ["id", launch.id] as const].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="actions">
          <button className="button" type="submit">
            {t("secretariat:launch", { count: asked })}
          </button>
          <Link className="button secondary" to={`?${new URLSearchParams(launchPairs(values))}`}>
            {t("secretariat:change_something")}
          </Link>
        </div>
      </Form>
    </>
  );
}

function Facts({ preview: { launch, versionTitle, recordTitle } }: { readonly preview: LaunchPreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = (instant: string) => formatInstant(instant, launch.timeZone, language);
  return (
    <dl className="facts">
      <dt>{t("secretariat:version")}</dt>
      <dd>
        {t("secretariat:title_and_version", {
          title: versionTitle[language],
          number: launch.version.split("/v")[1] ?? "",
        })}
      </dd>
      <dt>{t("secretariat:record")}</dt>
      <dd>
        {launch.record === null || recordTitle === null
          ? t("secretariat:record_none")
          : t("secretariat:title_and_version", {
              title: recordTitle[language],
              number: launch.record.split("/v")[1] ?? "",
            })}
      </dd>
      <dt>{t("secretariat:round_title")}</dt>
      <dd>
        {languages.map((each) => (
          <div key={each} lang={each}>
            {launch.title[each]}
          </div>
        ))}
      </dd>
      <dt>{t("secretariat:period")}</dt>
      <dd>
        {t("secretariat:from_to", {
          from: formatDate(launch.periodFrom, language),
          to: formatDate(launch.periodTo, language),
        })}
      </dd>
      <dt>{t("secretariat:opens_at")}</dt>
      <dd>{time(launch.opensAt)}</dd>
      <dt>{t("secretariat:due_at")}</dt>
      <dd>{time(launch.dueAt)}</dd>
      <dt>{t("secretariat:closes_at")}</dt>
      <dd>{time(launch.closesAt)}</dd>
      <dt>{t("secretariat:reference_date")}</dt>
      <dd>{formatDate(launch.referenceDate, language)}</dd>
      <dt>{t("secretariat:eu")}</dt>
      <dd>{t(launch.includesEu ? "secretariat:eu_in" : "secretariat:eu_out")}</dd>
      <dt>{t("secretariat:address")}</dt>
      <dd>
        <code>{launch.id}</code>
      </dd>
    </dl>
  );
}

/** The Parties that would be asked, counted by region and named. */
function AskedByRegion({ preview: { regions, asked } }: { readonly preview: LaunchPreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t("secretariat:asked_heading")}</h2>
      <div className="scroller">
        <table className="asked-by-region">
          <thead>
            <tr>
              <th scope="col">{t("secretariat:region")}</th>
              <th scope="col" className="number">
                {t("secretariat:parties")}
              </th>
              <th scope="col">{t("secretariat:names")}</th>
            </tr>
          </thead>
          <tbody>
            {regions.map(({ id, name, parties }) => (
              <tr key={id}>
                <th scope="row">{name[language]}</th>
                <td className="number">{parties.length}</td>
                <td>
                  <Names names={parties.map((party) => party[language])} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("secretariat:together")}</th>
              <td className="number">{asked}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** Folded, in the order of the language. */
function Names({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const { compare } = new Intl.Collator(useLanguage());
  return (
    <details>
      <summary>{t("secretariat:show_names")}</summary>
      <ul className="asked-names">
        {names.toSorted(compare).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
