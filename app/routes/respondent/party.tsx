import "#app/features/responses/components/respondent.css";
import { Outlet } from "react-router";
import { requirePartyScope } from "#app/features/accounts/guard.server.ts";
import { DeviceSaving } from "#app/features/responses/components/device-saving.tsx";
import type { Route } from "./+types/party.ts";

/** The guard of a Party's pages: whoever is not of the Party meets the page of an unknown address. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { person } = await requirePartyScope(request, params.party);
  return { person: { id: person.id, name: person.name } };
}

/** On every page of a Party, what still waits on this device goes on being sent. */
export default function PartyPages({ loaderData: { person } }: Route.ComponentProps) {
  return (
    <DeviceSaving person={person}>
      <Outlet />
    </DeviceSaving>
  );
}
