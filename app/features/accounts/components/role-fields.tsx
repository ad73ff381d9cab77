import { useTranslation } from "react-i18next";
import { officeRoles, partyRoles } from "#app/core/access/person.ts";
import { SelectField } from "./select-field.tsx";

interface RoleFieldsProps {
  /** Parties in the order of the reader's language. */
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly role?: string | undefined;
  readonly party?: string | undefined;
  readonly errorOf: (field: string) => string | undefined;
}

/** What a person is appointed to: a role, and the Party where the role is one of a Party. */
export function RoleFields({ parties, role = "", party = "", errorOf }: RoleFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField name="role" label={t("account:role")} defaultValue={role} error={errorOf("role")}>
        <option value="">{t("account:role_choose")}</option>
        {[...partyRoles, ...officeRoles].map((each) => (
          <option key={each} value={each}>
            {t(`account:role_${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="party"
        label={t("account:party")}
        hint={t("account:party_hint")}
        defaultValue={party}
        error={errorOf("party")}
      >
        <option value="">{t("account:party_none")}</option>
        {parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}
