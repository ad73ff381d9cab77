import { useTranslation } from "react-i18next";
import { officeRoles, partyRoles } from "#app/core/access/person.ts";
import { SelectField } from "#app/ui/select-field.tsx";

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
  const roles = [...partyRoles, ...officeRoles].map((each) => ({ value: each, label: t(`account:role_${each}`) }));
  const names = parties.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        name="role"
        label={t("account:role")}
        defaultValue={role}
        error={errorOf("role")}
        groups={[{ options: [{ value: "", label: t("account:role_choose") }, ...roles] }]}
      />
      <SelectField
        name="party"
        label={t("account:party")}
        hint={t("account:party_hint")}
        defaultValue={party}
        error={errorOf("party")}
        groups={[{ options: [{ value: "", label: t("account:party_none") }, ...names] }]}
      />
    </>
  );
}
