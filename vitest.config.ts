import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/start-postgres.ts"],
    // The program itself runs without __proto__ (bin/node): so do its tests.
    pool: "forks",
    execArgv: ["--disable-proto=delete"],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
