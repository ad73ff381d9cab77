import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

// Every address in one list. Pages stand under the language they are read in; files and saves stand under /api.
export default [
  index("routes/choose-language.ts"),
  ...prefix(":language", [
    layout("routes/language.tsx", [
      index("routes/home.tsx"),
      route("sign-in", "routes/account/sign-in.tsx"),
      route("sign-in/sent", "routes/account/sign-in-sent.tsx"),
      route("sign-in/confirm", "routes/account/sign-in-confirm.tsx"),
      route("sign-in/as", "routes/account/sign-in-as.ts"),
      route("sign-out", "routes/account/sign-out.ts"),
      route("first-administrator", "routes/account/first-administrator.tsx"),
      route("outbox", "routes/account/outbox.tsx"),
      route("account", "routes/account/account.tsx"),
      route("administration/users", "routes/account/users.tsx"),
      route("administration/users/new", "routes/account/user-new.tsx"),
      route("administration/users/:user", "routes/account/user.tsx"),
      route("rounds", "routes/analyst/rounds.tsx"),
      route("rounds/:round/results", "routes/analyst/results.tsx"),
      route("rounds/:round/results/:indicator", "routes/analyst/indicator.tsx"),
      route("rounds/:round/results/:indicator/:measure", "routes/analyst/lineage.tsx"),
      route("rounds/:round/downloads", "routes/analyst/downloads.tsx"),
      route("*", "routes/not-found.tsx"),
    ]),
  ]),
  route("api/health", "routes/api/health.ts"),
  route("api/rounds/:round/:file", "routes/api/rounds/file.ts"),
  route("api/responses/:response/answers", "routes/api/responses/answers.ts"),
] satisfies RouteConfig;
