import { useTranslation } from "react-i18next";
import type { Role } from "#app/core/access/person.ts";
import type { Words } from "#app/core/language.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { roleWords } from "./role-words.ts";
import "./accounts.css";

interface DemonstrationPeopleProps {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly appointments: readonly { readonly id: string; readonly role: Role; readonly party: Words | null }[];
  }[];
  readonly returnTo: string;
}

/** The people whom the demonstration lets one be, each with a button. The pages are loaded anew: nothing of the former person stays. */
export function DemonstrationPeople({ people, returnTo }: DemonstrationPeopleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="demonstration-people">
      <h2 id="demonstration-people">{t("account:demonstration_title")}</h2>
      <p>{t(people.length === 0 ? "account:demonstration_none" : "account:demonstration_words")}</p>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <form method="post" action={`/${language}/sign-in/as`}>
              <input type="hidden" name="person" value={person.id} />
              <input type="hidden" name="returnTo" value={returnTo} />
              <p>
                <strong>{person.name}</strong>
                <br />
                {person.appointments.map((each) => roleWords(t, language, each)).join(" · ")}
              </p>
              <button
                className="button secondary"
                type="submit"
                aria-label={t("account:be_person", { name: person.name })}
              >
                {t("account:sign_in")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
