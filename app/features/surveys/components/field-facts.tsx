import { useTranslation } from "react-i18next";
import type { FieldView } from "../item-view.ts";

/** A list longer than this is folded: nobody reads 185 Parties in a row. */
const longList = 30;

/** What may be answered: kind, unit, bounds, codes. */
export function FieldFacts({ field }: { readonly field: FieldView }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t("secretariat:kind")}</dt>
      <dd>
        {t(`secretariat:kind_${field.kind}`)}
        {field.required && `, ${t("secretariat:required")}`}
      </dd>
      {field.unit && (
        <>
          <dt>{t("secretariat:unit")}</dt>
          <dd>{field.unit}</dd>
        </>
      )}
      <Bounds field={field} />
      {field.codes.length > 0 && (
        <>
          <dt>{t("secretariat:codes")}</dt>
          <dd>
            {field.codes.length > longList ? (
              <details>
                <summary>{t("secretariat:codes_many", { count: field.codes.length })}</summary>
                <Codes field={field} />
              </details>
            ) : (
              <Codes field={field} />
            )}
          </dd>
        </>
      )}
    </>
  );
}

function Codes({ field: { codes } }: { readonly field: FieldView }) {
  const { t } = useTranslation();
  return (
    <ul className="version-codes">
      {codes.map(({ code, label, isExclusive }) => (
        <li key={code}>
          {label} <code>{code}</code>
          {isExclusive && ` (${t("secretariat:exclusive")})`}
        </li>
      ))}
    </ul>
  );
}

function Bounds({ field: { minimum, maximum, maximumLength } }: { readonly field: FieldView }) {
  const { t } = useTranslation();
  const words = [
    minimum !== null && maximum !== null && t("secretariat:bounds_both", { minimum, maximum }),
    minimum !== null && maximum === null && t("secretariat:bounds_minimum", { minimum }),
    minimum === null && maximum !== null && t("secretariat:bounds_maximum", { maximum }),
    maximumLength !== null && t("secretariat:bounds_length", { count: maximumLength }),
  ].filter((sentence) => typeof sentence === "string");
  if (words.length === 0) return null;
  return (
    <>
      <dt>{t("secretariat:bounds")}</dt>
      <dd>{words.join(", ")}</dd>
    </>
  );
}
