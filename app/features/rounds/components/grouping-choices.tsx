import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { HintAndError } from "#app/ui/labelled.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { OfferedGrouping } from "../../surveys/groupings.server.ts";
import type { FieldProblem } from "../inputs.ts";

interface GroupingChoicesProps {
  readonly groupings: readonly OfferedGrouping[];
  readonly chosen: readonly string[];
  readonly fault: FieldProblem | undefined;
}

/** How results will be divided, beside region and membership of the European Union: any number of groupings. */
export function GroupingChoices({ groupings, chosen, fault }: GroupingChoicesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <fieldset className={fault ? "invalid" : undefined} aria-describedby="field-groupings-hint">
      <legend>{t("groupings:choose")}</legend>
      <HintAndError
        id="field-groupings"
        hint={t("groupings:choose_hint")}
        error={fault && t(`problems:${fault.problem}`, fault.details)}
      />
      {groupings.map(({ grouping, label }, index) => (
        <label className="choice" key={grouping}>
          <input
            type="checkbox"
            id={index === 0 ? "field-groupings" : undefined}
            name="groupings"
            value={grouping}
            defaultChecked={chosen.includes(grouping)}
          />
          <span>{label[language]}</span>
        </label>
      ))}
      <p>
        <Link to={`/${language}/secretariat/groupings`}>{t("groupings:see_lists")}</Link>
      </p>
    </fieldset>
  );
}
