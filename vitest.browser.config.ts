import { defineConfig } from "vitest/config";

/** Journeys through a running server in a real browser: slower, and one at a time. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    pool: "forks",
    execArgv: ["--disable-proto=delete"],
    fileParallelism: false,
    passWithNoTests: true,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
