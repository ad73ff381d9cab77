import { useTranslation } from "react-i18next";
import type { Item } from "#app/core/survey/codebook.ts";

interface ReasonSelectProps {
  readonly item: Item;
  readonly name: string;
  readonly value: string;
  /** Of what there is no value; said where no label is seen. */
  readonly of?: string | undefined;
}

/** Why there is no value, where the item offers it. */
export function ReasonSelect({ item, name, value, of }: ReasonSelectProps) {
  const { t } = useTranslation();
  return (
    <select
      id={`field-${name}`}
      name={name}
      defaultValue={value}
      aria-label={of === undefined ? undefined : t("record:reason_of", { label: of })}
    >
      <option value="">{of === undefined ? "–" : t("record:no_reason")}</option>
      {item.reasons.map((reason) => (
        <option key={reason} value={reason}>
          {t(`record:reason_${reason}`)}
        </option>
      ))}
    </select>
  );
}
