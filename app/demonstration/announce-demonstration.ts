import { inventedPeople, type InventedPerson } from "./people.ts";

/** What the terminal says of the demonstration: where to look, and who one can be. */
export function announceDemonstration(origin: string): string {
  const people = inventedPeople.map((person) => [person.name, roleOf(person), person.email] as const);
  const width = (column: 0 | 1) => Math.max(...people.map((person) => person[column].length));
  const lines = people.map(([name, role, email]) => `  ${name.padEnd(width(0))}  ${role.padEnd(width(1))}  ${email}`);
  return `
Rapporteur's demonstration is at ${origin}
All answers, people and results in it are invented.

You can be any of these, at ${origin}/en/sign-in (fr and es as well):
${lines.join("\n")}

Results that everyone can read: ${origin}/en/rounds/strategic-vision-2023/results
`;
}

const partyNames: Readonly<Record<string, string>> = {
  KEN: "Kenya",
  SEN: "Senegal",
  ECU: "Ecuador",
  GNQ: "Equatorial Guinea",
};

function roleOf({ role, party }: InventedPerson): string {
  switch (role) {
    case "contributor":
      return `contributor of ${nameOf(party)}`;
    case "focal_point":
      return `focal point of ${nameOf(party)}`;
    case "secretariat":
      return "Secretariat officer";
    case "analyst":
    case "administrator":
      return role;
  }
}

function nameOf(party: string | null): string {
  return partyNames[party ?? ""] ?? party ?? "";
}
