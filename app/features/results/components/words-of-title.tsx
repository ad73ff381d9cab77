import { useTranslation } from "react-i18next";
import type { TitleView } from "../indicator-view.ts";

/** Words of the catalogue: asterisks stand where the source has italics. */
export function WordsOfTitle({ title }: { readonly title: string }) {
  const pieces = title.split("*").map((words, place) => ({ words, place }));
  return pieces.map(({ words, place }) => (place % 2 === 1 ? <em key={place}>{words}</em> : words));
}

/** The same as plain text. */
export function plainTitle(title: string): string {
  return title.replaceAll("*", "");
}

/** Whether the words are official; where they are not, the official ones beside. */
export function Wording({ view }: { readonly view: TitleView }) {
  const { t } = useTranslation();
  if (view.isOfficial) return <p className="wording">{t("analyst:wording_official")}</p>;
  return (
    <div className="wording">
      <p>
        <span className="tag">{t("analyst:wording_working")}</span>{" "}
        {view.official && t(`analyst:wording_official_in_${view.official.language}`)}
      </p>
      {view.official && (
        <p lang={view.official.language}>
          <WordsOfTitle title={view.official.title} />
        </p>
      )}
    </div>
  );
}
