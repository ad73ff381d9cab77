import { useTranslation } from "react-i18next";
import type { Item } from "#app/core/survey/codebook.ts";
import { InUnit } from "#app/features/responses/components/in-unit.tsx";
import { describeAnswer, type DescribedCell } from "#app/features/responses/describe-answer.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { stateOf } from "../entry-states.ts";
import type { RecordEntry } from "../record-entry.ts";

/** What an entry says, in words. */
export function EntryValue({ item, entry }: { readonly item: Item; readonly entry: RecordEntry }) {
  const { t } = useTranslation();
  const described = describeAnswer(item, stateOf(entry), useLanguage());
  if (entry.state === "not_answered") return <span className="soft">{t("record:withdrawn")}</span>;
  if (described.kind !== "rows") return <CellValue answer={described} />;
  return (
    <ol className="entry-rows">
      {described.rows.map(({ id, cells }) => (
        <li key={id}>
          {cells
            .filter(({ answer }) => answer.kind !== "reason")
            .map(({ label, answer }, index) => (
              <span key={label}>
                {index > 0 && " · "}
                {label} <CellValue answer={answer} />
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}

function CellValue({ answer }: { readonly answer: DescribedCell["answer"] }) {
  const { t } = useTranslation();
  switch (answer.kind) {
    case "link":
      return (
        <a href={answer.address} rel="noreferrer nofollow ugc">
          {answer.address}
        </a>
      );
    case "reason":
      return <span className="soft">{t(`record:reason_${answer.reason}`)}</span>;
    case "texts":
      return (
        <>
          <strong>{answer.texts.join(", ")}</strong>
          <InUnit unit={answer.unit} />
        </>
      );
  }
}
