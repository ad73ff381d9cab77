import { useTranslation } from "react-i18next";
import type { Column, Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { ConflictCard } from "./conflict-card.tsx";
import type { DraftStore } from "./draft-store.ts";
import { ReasonChoice } from "./reason-choice.tsx";
import { Understood } from "./understood.tsx";
import { WhyWeAsk } from "./why-we-ask.tsx";

interface BesideItemProps {
  readonly store: DraftStore;
  readonly path: string;
  readonly item: Item;
  readonly field: Item | Column;
}

/** What stands under a question. */
export function BesideItem({ store, path, item, field }: BesideItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isItem = field === item;
  const conflicts = item.kind === "table" && isItem ? [] : store.conflictsOf(path);
  return (
    <>
      <Understood field={field} answer={store.read(path)} onChoose={(answer) => store.edit(path, answer)} />
      {isItem && item.kind !== "choice" && item.reasons.length > 0 && (
        <ReasonChoice item={item} answer={store.read(path)} onChange={(answer) => store.edit(path, answer)} />
      )}
      {item.kind === "table" && isItem && store.hasRemovedRow(path) && (
        <output className="row-removed">
          {t("respondent:row_removed")}{" "}
          <button type="button" className="button quiet" onClick={() => store.restoreRow(path)}>
            {t("respondent:row_restore")}
          </button>
        </output>
      )}
      {conflicts.length > 0 && (
        <ConflictCard
          field={field}
          title={field.label[language]}
          saved={store.saved(path)}
          conflicts={conflicts}
          onChoose={(answer) => void store.choose(path, answer)}
        />
      )}
      <Note store={store} path={path} />
      {isItem && <WhyWeAsk item={item} />}
    </>
  );
}

/** How the saving of this answer stands, beside it. Not announced: the line at the top is. */
function Note({ store, path }: { readonly store: DraftStore; readonly path: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const note = store.noteOf(path);
  if (!note) return null;
  const time =
    note.kind === "saved"
      ? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { hour: "2-digit", minute: "2-digit" }).format(
          new Date(note.at),
        )
      : "";
  return <p className={`note is-${note.kind}`}>{t(`respondent:note_${note.kind}`, { time })}</p>;
}
