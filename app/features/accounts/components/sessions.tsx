import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import type { Browser } from "#app/core/access/describe-browser.ts";
import { SignOutForm } from "#app/ui/sign-out-form.tsx";

interface SessionsProps {
  /** With their moments in words. */
  readonly sessions: readonly {
    readonly id: string;
    readonly begun: string;
    readonly used: string;
    readonly browser: Browser;
    readonly current: boolean;
  }[];
  /** Whether this person's sessions are the shorter ones. */
  readonly short: boolean;
}

/** Where a person is signed in, and the ways to end it. */
export function Sessions({ sessions, short }: SessionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2 id="sessions">{t("account:sessions_title")}</h2>
      <p>{t("account:sessions_words", short ? { idle: 30, longest: 12 } : { idle: 60, longest: 24 })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it a wide table cannot be scrolled by keyboard everywhere */}
      <section className="scroller" aria-labelledby="sessions" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("account:session_browser")}</th>
              <th scope="col">{t("account:session_begun")}</th>
              <th scope="col">{t("account:session_used")}</th>
              <th scope="col">
                <span className="visually-hidden">{t("account:session_end")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">{browserWords(t, session.browser)}</th>
                <td>{session.begun}</td>
                <td>{session.used}</td>
                <td>
                  {session.current ? (
                    <span className="tag good">{t("account:session_current")}</span>
                  ) : (
                    <EndSession {...session} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SignOutForm className="actions">
        <input type="hidden" name="intent" value="end-sessions" />
        <button className="button secondary" type="submit">
          {t("account:sign_out_everywhere")}
        </button>
      </SignOutForm>
    </>
  );
}

function EndSession({ id, begun }: { readonly id: string; readonly begun: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="end-session" />
      <input type="hidden" name="session" value={id} />
      <button className="button quiet" type="submit" aria-label={t("account:session_end_label", { begun })}>
        {t("account:session_end")}
      </button>
    </Form>
  );
}

function browserWords(t: TFunction, { browser, system }: Browser): string {
  if (browser && system) return t("account:session_on", { browser, system });
  return browser ?? system ?? t("account:session_unknown");
}
