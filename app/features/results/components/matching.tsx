import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { Field } from "#app/ui/field.tsx";
import { Scroller } from "#app/ui/scroller.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { MatchingView } from "../matching-view.server.ts";
import { useNumbers } from "./use-numbers.ts";

/** What a person typed and what was refused of it. */
export interface RefusedMatch {
  readonly field: "entry" | "into" | "why";
  readonly message: string;
  readonly typed: { readonly entry: string; readonly into: string; readonly why: string };
}

interface MatchFormProps {
  readonly view: MatchingView;
  readonly refused: RefusedMatch | null;
}

/** Says that one name stands for another, and why. */
export function MatchForm({ view, refused }: MatchFormProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const options = view.entries.map(({ entry, label, parties }) => ({
    value: entry,
    label: t("matches:option", { label, count: parties, parties: number(parties) }),
  }));
  const groups = [{ options: [{ value: "", label: t("matches:choose") }, ...options] }];
  const errorOf = (field: RefusedMatch["field"]) => (refused?.field === field ? refused.message : undefined);
  return (
    <Form method="post" className="stack" aria-labelledby="match-form">
      <h2 id="match-form">{t("matches:form_title")}</h2>
      <SelectField
        name="entry"
        label={t("matches:entry")}
        groups={groups}
        defaultValue={refused?.typed.entry}
        error={errorOf("entry")}
      />
      <SelectField
        name="into"
        label={t("matches:into")}
        groups={groups}
        defaultValue={refused?.typed.into}
        error={errorOf("into")}
      />
      <Field
        name="why"
        label={t("matches:why")}
        hint={t("matches:why_hint")}
        defaultValue={refused?.typed.why}
        error={errorOf("why")}
        maxLength={500}
      />
      <button type="submit" className="button">
        {t("matches:submit")}
      </button>
    </Form>
  );
}

/** Pairs of names that look alike: each can be matched with one press, once it is said why. */
export function ProposedMatches({ view }: { readonly view: MatchingView }) {
  const { t } = useTranslation();
  if (view.proposed.length === 0) return null;
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{t("matches:proposed_title", { count: view.proposed.length })}</h2>
      <p>{t("matches:proposed_words")}</p>
      <ul className="proposed-matches">
        {view.proposed.map(({ left, right }) => (
          <li key={`${left.entry} ${right.entry}`}>
            <p>
              <span className="as-written">{left.label}</span>
              <br />
              <span className="as-written">{right.label}</span>
            </p>
            <Form method="post">
              <input type="hidden" name="entry" value={right.entry} />
              <input type="hidden" name="into" value={left.entry} />
              <input type="hidden" name="why" value={t("matches:why_same")} />
              <button
                type="submit"
                className="button secondary"
                aria-label={t("matches:match_pair", { left: left.label, right: right.label })}
              >
                {t("matches:match_short")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The decisions that stand, with who and why; each can be taken back. */
export function StandingMatches({
  view,
  when,
}: {
  readonly view: MatchingView;
  readonly when: (at: string) => string;
}) {
  const { t } = useTranslation();
  if (view.matches.length === 0) return <p>{t("matches:none")}</p>;
  return (
    <Scroller label={t("matches:standing_title")}>
      <table>
        <caption>{t("matches:standing_title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("matches:entry")}</th>
            <th scope="col">{t("matches:into")}</th>
            <th scope="col">{t("matches:why")}</th>
            <th scope="col">{t("matches:who")}</th>
            <th scope="col" className="no-print">
              {t("matches:undo_head")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.matches.map((match) => (
            <tr key={match.entry}>
              <th scope="row" className="as-written">
                {match.label}
              </th>
              <td className="as-written">{match.intoLabel}</td>
              <td>{match.why}</td>
              <td>
                {match.by}
                <span className="segment-words">{when(match.at)}</span>
              </td>
              <td className="no-print">
                <Form method="post">
                  <input type="hidden" name="entry" value={match.entry} />
                  <input type="hidden" name="into" value="" />
                  <input type="hidden" name="why" value={t("matches:why_undone")} />
                  <input type="hidden" name="intent" value="undo" />
                  <button
                    type="submit"
                    className="button secondary"
                    aria-label={t("matches:undo_pair", { entry: match.label, into: match.intoLabel })}
                  >
                    {t("matches:undo")}
                  </button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
