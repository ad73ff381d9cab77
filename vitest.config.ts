import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Journeys in a browser have a configuration of their own: vitest.browser.config.ts.
    exclude: [...configDefaults.exclude, "tests/browser/**", "tests/bench/**"],
    globalSetup: ["tests/support/start-postgres.ts"],
    // The program itself runs without __proto__ (bin/node): so do its tests.
    pool: "forks",
    execArgv: ["--disable-proto=delete"],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
