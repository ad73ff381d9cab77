// Who meets what at each door. A new route needs its rows here, or tests/doors/matrix.test.ts fails.
//
// Each row is tried for two Parties in turn. "Contributor", "focal point" are of the Party in the address; "other Party" is
// the focal point of the other one.
//
//   ok    the page, the file, or what was asked is done (200, 201)
//   in    to the sign-in page and back; under /api a 401
//   no    the page of an unknown address (404), the same for what exists and for what does not
//   go    on to another page (302, 303)
//   bad   a form that is empty or wrong is refused, and says so (400)
//   411   and the like: that status

/** What a visitor meets. */
export type Meets = "ok" | "in" | "no" | "go" | "bad" | `${number}`;

export const visitors = [
  "anonymous",
  "contributor",
  "focal point",
  "other Party",
  "analyst",
  "secretariat",
  "administrator",
] as const;

export type Visitor = (typeof visitors)[number];

/** What stands in the address where the pattern has a name, and what is sent. */
export interface Details {
  /** Which round the address names; the open one when this is absent. */
  readonly round?: "open" | "published";
  /** Which snapshot the address names; the published one when this is absent. */
  readonly snapshot?: "frozen" | "published";
  /** What is sent: a form's fields, or `save` for a save of an answer. An empty form when this is absent. */
  readonly send?: Readonly<Record<string, string>> | "save";
}

export interface Row extends Details {
  readonly method: string;
  readonly path: string;
  readonly meets: Readonly<Record<Visitor, Meets>>;
}

// prettier-ignore
export const expectations: readonly Row[] = [
  //                                                       anonymous contributor focal other analyst secretariat administrator
  row("GET   /                                              ", "go   go   go   go   go   go   go"),
  row("GET   /:language                                     ", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /:language/*                                   ", "no   no   no   no   no   no   no"),

  // Accounts
  row("GET   /:language/sign-in                             ", "ok   go   go   go   go   go   go"),
  row("POST  /:language/sign-in                             ", "bad  go   go   go   go   go   go"),
  row("GET   /:language/sign-in/sent                        ", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /:language/sign-in/confirm                     ", "410  410  410  410  410  410  410"),
  row("POST  /:language/sign-in/confirm                     ", "410  410  410  410  410  410  410"),
  row("GET   /:language/sign-in/as                          ", "no   no   no   no   no   no   no"),
  row("POST  /:language/sign-in/as                          ", "no   no   no   no   no   no   no", { send: { person: "demo-kenya" } }),
  row("GET   /:language/sign-out                            ", "no   no   no   no   no   no   no"),
  row("POST  /:language/sign-out                            ", "go   go   go   go   go   go   go"),
  row("GET   /:language/first-administrator                 ", "no   no   no   no   no   no   no"),
  row("POST  /:language/first-administrator                 ", "no   no   no   no   no   no   no"),
  row("GET   /:language/outbox                              ", "no   no   no   no   no   no   ok"),
  row("GET   /:language/account                             ", "in   ok   ok   ok   ok   ok   ok"),
  row("POST  /:language/account                             ", "in   bad  bad  bad  bad  bad  bad"),
  row("GET   /:language/administration/users                ", "in   no   no   no   no   no   ok"),
  row("GET   /:language/administration/users/new            ", "in   no   no   no   no   no   ok"),
  row("POST  /:language/administration/users/new            ", "in   no   no   no   no   no   bad"),
  row("GET   /:language/administration/users/:user          ", "in   no   no   no   no   no   ok"),
  row("POST  /:language/administration/users/:user          ", "in   no   no   no   no   no   bad"),

  // The Secretariat
  row("GET   /:language/secretariat                         ", "in   no   no   no   no   ok   no"),
  row("GET   /:language/secretariat/groupings               ", "in   no   no   no   no   ok   no"),
  row("POST  /:language/secretariat/groupings               ", "in   no   no   no   no   bad  no"),
  row("GET   /:language/secretariat/rounds/new              ", "in   no   no   no   no   ok   no"),
  row("POST  /:language/secretariat/rounds/new              ", "in   no   no   no   no   bad  no"),
  row("GET   /:language/secretariat/rounds/:round           ", "in   no   no   no   no   ok   no"),
  // The measure of this world names nothing: there are no names to match.
  row("GET   /:language/secretariat/rounds/:round/matches/:measure", "in   no   no   no   no   no   no"),
  row("POST  /:language/secretariat/rounds/:round/matches/:measure", "in   no   no   no   no   no   no"),
  row("GET   /:language/secretariat/rounds/:round/record    ", "in   no   no   no   no   ok   no"),
  row("POST  /:language/secretariat/rounds/:round/record    ", "in   no   no   no   no   bad  no"),
  row("GET   /:language/secretariat/rounds/:round/record/:item", "in   no   no   no   no   ok   no"),
  row("POST  /:language/secretariat/rounds/:round/record/:item", "in   no   no   no   no   bad  no"),
  row("GET   /:language/secretariat/rounds/:round/rates     ", "in   no   no   no   no   ok   no"),
  row("POST  /:language/secretariat/rounds/:round/rates     ", "in   no   no   no   no   bad  no"),
  row("GET   /:language/secretariat/rounds/:round/close     ", "in   no   no   no   no   ok   no"),
  row("POST  /:language/secretariat/rounds/:round/close     ", "in   no   no   no   no   409  no", { round: "published" }),
  row("GET   /:language/secretariat/rounds/:round/corrections", "in   no   no   no   no   ok   no"),
  row("GET   /:language/secretariat/rounds/:round/corrections", "in   no   no   no   no   ok   no", { round: "published" }),
  row("POST  /:language/secretariat/rounds/:round/corrections", "in   no   no   no   no   bad  no"),
  row("GET   /:language/secretariat/rounds/:round/freeze    ", "in   no   no   no   no   ok   no"),
  row("GET   /:language/secretariat/rounds/:round/freeze    ", "in   no   no   no   no   ok   no", { round: "published" }),
  row("POST  /:language/secretariat/rounds/:round/freeze    ", "in   no   no   no   no   409  no"),
  row("GET   /:language/secretariat/rounds/:round/publish   ", "in   no   no   no   no   ok   no"),
  row("POST  /:language/secretariat/rounds/:round/publish   ", "in   no   no   no   no   409  no"),
  row("GET   /:language/surveys                             ", "in   ok   ok   ok   ok   ok   ok"),
  row("GET   /:language/surveys/:survey/:version            ", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /:language/surveys/:survey/:version/rehearsal  ", "in   no   no   no   no   ok   no"),

  // Results: of a published round for everyone, of others for the Secretariat and analysts
  row("GET   /:language/rounds                              ", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /:language/rounds/:round/results               ", "no   no   no   no   ok   ok   no"),
  row("GET   /:language/rounds/:round/results               ", "ok   ok   ok   ok   ok   ok   ok", { round: "published" }),
  row("GET   /:language/rounds/:round/results/:indicator    ", "no   no   no   no   ok   ok   no"),
  row("GET   /:language/rounds/:round/results/:indicator    ", "ok   ok   ok   ok   ok   ok   ok", { round: "published" }),
  row("GET   /:language/rounds/:round/results/:indicator/:measure", "no   no   no   no   ok   ok   no"),
  row("GET   /:language/rounds/:round/results/:indicator/:measure", "ok   ok   ok   ok   ok   ok   ok", { round: "published" }),
  row("GET   /:language/rounds/:round/downloads             ", "no   no   no   no   ok   ok   no"),
  row("GET   /:language/rounds/:round/downloads             ", "ok   ok   ok   ok   ok   ok   ok", { round: "published" }),
  row("GET   /api/rounds/:round/:file                       ", "no   no   no   no   ok   ok   no"),
  row("GET   /api/rounds/:round/:file                       ", "ok   ok   ok   ok   ok   ok   ok", { round: "published" }),
  row("GET   /:language/snapshots/:snapshot                 ", "no   no   no   no   ok   ok   no", { snapshot: "frozen" }),
  row("GET   /:language/snapshots/:snapshot                 ", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /:language/snapshots/:snapshot/:indicator      ", "no   no   no   no   ok   ok   no", { snapshot: "frozen" }),
  row("GET   /:language/snapshots/:snapshot/:indicator      ", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /:language/snapshots/:snapshot/:indicator/:measure", "no   no   no   no   ok   ok   no", { snapshot: "frozen" }),
  row("GET   /:language/snapshots/:snapshot/:indicator/:measure", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /api/snapshots/:snapshotFile                   ", "no   no   no   no   ok   ok   no", { snapshot: "frozen" }),
  row("GET   /api/snapshots/:snapshotFile                   ", "ok   ok   ok   ok   ok   ok   ok"),
  row("GET   /api/snapshots/:snapshot/pack.zip              ", "no   no   no   no   ok   ok   no", { snapshot: "frozen" }),
  row("GET   /api/snapshots/:snapshot/pack.zip              ", "ok   ok   ok   ok   ok   ok   ok"),

  // A Party's own
  row("GET   /:language/parties/:party                      ", "in   ok   ok   no   no   no   no"),
  row("GET   /:language/parties/:party/rounds/:round        ", "in   ok   ok   no   no   no   no"),
  row("GET   /:language/parties/:party/rounds/:round/sections/:section", "in   ok   ok   no   no   no   no"),
  row("GET   /:language/parties/:party/rounds/:round/review ", "in   ok   ok   no   no   no   no"),
  row("POST  /:language/parties/:party/rounds/:round/review ", "in   bad  bad  no   no   no   no"),
  row("GET   /:language/parties/:party/rounds/:round/preview", "in   ok   ok   no   no   no   no"),
  row("GET   /:language/parties/:party/rounds/:round/preview", "in   ok   ok   no   no   no   no", { round: "published" }),
  row("POST  /:language/parties/:party/rounds/:round/preview", "in   409  409  no   no   no   no"),
  row("GET   /:language/parties/:party/rounds/:round/receipts/:receipt", "in   ok   ok   no   no   no   no"),
  row("GET   /api/responses/:response/answers               ", "in   ok   ok   no   no   no   no"),
  row("PATCH /api/responses/:response/answers               ", "in   ok   ok   no   no   no   no", { send: "save" }),
  row("GET   /api/parties/:party/receipts/:receipt          ", "in   ok   ok   no   no   no   no"),

  row("GET   /api/health                                    ", "ok   ok   ok   ok   ok   ok   ok"),
];

function row(door: string, cells: string, details: Details = {}): Row {
  const [method = "", path = ""] = door.trim().split(/\s+/);
  const words = cells.trim().split(/\s+/) as Meets[];
  if (words.length !== visitors.length)
    throw new Error(`${door.trim()}: ${words.length} cells for ${visitors.length} visitors`);
  const meets = Object.fromEntries(visitors.map((visitor, place) => [visitor, words[place]])) as Row["meets"];
  return { method, path, meets, ...details };
}
