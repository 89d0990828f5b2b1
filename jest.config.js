export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "^.+\\.(ts|js|mjs)$": ["@swc/jest", { module: { type: "commonjs" }, jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } }],
  },
};
