import { availableParallelism } from "node:os";
import { optimizingLater } from "./build/optimizing-later.js";

// Jest starts its workers with what its own process was started with.
process.execArgv.push(...optimizingLater);

export default {
  testEnvironment: "node",
  // Half of a test's time is waiting for a browser or another program. ("150%" would be 150 of them.)
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // One process that runs them all grows slow with what each leaves behind.
  workerIdleMemoryLimit: "1GB",
  // A busy machine is no fault of the product; what hangs is still told of.
  testTimeout: 30_000,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // A test runs in a context of its own, where each of these would be looked for anew at every use: a test that works much with them took up to three times as long.
  sandboxInjectedGlobals: ["Math", "Number", "Object", "Array", "String", "JSON", "Map", "Set"],
  // These packages are ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(echarts|zrender|strip-bom|uuid|string-width|wrap-ansi|strip-ansi|ansi-regex|ansi-styles|get-east-asian-width|emoji-regex|marked|intl-messageformat|@formatjs)/)",
  ],
  transform: {
    "^.+\\.(ts|js|mjs)$": ["@swc/jest", { module: { type: "commonjs" }, jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } }],
  },
};
