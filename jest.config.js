export default {
  testEnvironment: "node",
  // One process that runs them all grows slow with what each leaves behind.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1GB",
  globalSetup: "<rootDir>/test/support/chromium/prepare.cjs",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // The packages of the report are ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(echarts|zrender)/)"],
  transform: {
    "^.+\\.(ts|js|mjs)$": ["@swc/jest", { module: { type: "commonjs" }, jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } }],
  },
};
