import sansLatin from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./ui/base.css";
import "./ui/controls.css";
import "./ui/shell.css";
import type { i18n } from "i18next";
import { useMemo, type ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteLoaderData,
} from "react-router";
import { isLanguage, type Language } from "#app/core/language.ts";
import { isProblem } from "#app/core/problems.ts";
import { currentPerson } from "#app/features/accounts/guard.server.ts";
import { mayReadOutbox } from "#app/features/accounts/outbox.server.ts";
import { lookForWaiting } from "#app/features/responses/components/look-for-waiting.ts";
import { env } from "#app/io/env.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Shell } from "#app/ui/shell.tsx";
import { LookForWaiting } from "#app/ui/waiting-here.ts";
import { wordsFor } from "#app/ui/words.ts";
import { loadWords } from "#app/ui/load-words.client.ts";
import type { Route } from "./+types/root.ts";

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "preload", href: sansLatin, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
];

export async function loader({ request }: Route.LoaderArgs) {
  const [person, outbox] = await Promise.all([currentPerson(request), mayReadOutbox(request)]);
  const reader = person && { id: person.id, name: person.name, roles: person.roles, parties: person.parties };
  return { demonstration: env().demonstration, reader, outbox };
}

/** A page in another language is drawn only when its words have arrived. */
export async function clientLoader({ params, serverLoader }: Route.ClientLoaderArgs) {
  const [data] = await Promise.all([serverLoader(), isLanguage(params.language) && loadWords(params.language)]);
  return data;
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const language = useLanguageOfAddress();
  const words: i18n = wordsFor(language);
  const data = useRouteLoaderData<typeof loader>("root");
  const respondent = data?.reader?.parties.length ? data.reader.id : null;
  const look = useMemo(() => (respondent === null ? null : () => lookForWaiting(respondent)), [respondent]);
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={words}>
          <LookForWaiting value={look}>
            <Shell
              demonstration={data?.demonstration ?? false}
              reader={data?.reader ?? null}
              outbox={data?.outbox ?? false}
            >
              {children}
            </Shell>
          </LookForWaiting>
        </I18nextProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const refusal = isRouteErrorResponse(error) && isProblem(error.data) ? error.data : null;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage refusal={refusal} status={status} />;
}

/** From the address, so that the error page has a language too. */
function useLanguageOfAddress(): Language {
  const first = useLocation().pathname.split("/")[1];
  return isLanguage(first) ? first : "en";
}
