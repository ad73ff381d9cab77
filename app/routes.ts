import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

// Every address in one list. Pages stand under the language they are read in; files and saves stand under /api.
export default [
  index("routes/choose-language.ts"),
  ...prefix(":language", [
    layout("routes/language.tsx", [
      index("routes/home.tsx"),
      route("*", "routes/not-found.tsx"),
    ]),
  ]),
  route("api/health", "routes/api/health.ts"),
  route("api/responses/:response/answers", "routes/api/responses/answers.ts"),
] satisfies RouteConfig;
