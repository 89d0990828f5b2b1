import js from "@eslint/js";
import office from "eslint-plugin-office-addins";
import typescript from "typescript-eslint";

/** What a pure core may not know: the clock, the locale, chance, the host. Everything comes in as an argument. */
const impure = [
  { selector: "AwaitExpression", message: "The core never waits: a host reads, the core computes, a host writes." },
  { selector: ":function[async=true]", message: "The core never waits: a host reads, the core computes, a host writes." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No chance in the core: a seed is an argument (domain/investment/random-stream).",
  },
  { selector: "MemberExpression[property.name=/^toLocale/]", message: "No locale in the core: words come from wording.ts." },
  { selector: "CallExpression[callee.property.name='localeCompare']", message: "No locale in the core: compare with < and >." },
];

export default typescript.config(
  { ignores: ["dist/", ".types/", "node_modules/", "sheets-addon/functions/stubs.js", "coverage/"] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a table of words and derive the type." },
        { selector: "ExportDefaultDeclaration", message: "Name what is exported." },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-control-regex": "off",
      "no-irregular-whitespace": ["error", { skipRegExps: true, skipStrings: true }],
    },
  },
  {
    files: ["core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Date", "Intl", "console", "process", "window", "document", "fetch", "setTimeout", "crypto", "performance"],
      "no-restricted-syntax": [
        "error",
        ...impure,
        { selector: "TSEnumDeclaration", message: "Use a table of words and derive the type." },
        { selector: "ExportDefaultDeclaration", message: "Name what is exported." },
      ],
    },
  },
  {
    // The pane's verbs wait for a host, and know as little else as the core.
    files: ["session/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Date", "Intl", "console", "process", "window", "document", "fetch", "setTimeout", "crypto", "performance"],
      "no-restricted-syntax": [
        "error",
        ...impure.filter(({ selector }) => !/Await|async/.test(selector)),
        { selector: "TSEnumDeclaration", message: "Use a table of words and derive the type." },
        { selector: "ExportDefaultDeclaration", message: "Name what is exported." },
      ],
    },
  },
  {
    files: ["excel-addin/**/*.{ts,tsx}"],
    plugins: { "office-addins": office },
    rules: Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    // It asks for less, or for the next part, where an answer is larger than the 5 MB that Excel gives: each turn needs the last one's answer.
    files: ["excel-addin/workbook/read-in-parts.ts"],
    rules: { "office-addins/no-context-sync-in-loop": "off" },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { require: "readonly", module: "writable" } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["*.config.js", "test/*.js", "build/**", "bench/**", "scripts/**", ".dependency-cruiser.js"],
    languageOptions: { globals: { process: "readonly", console: "readonly", Buffer: "readonly", performance: "readonly", URL: "readonly" } },
    rules: { "no-restricted-syntax": "off" },
  },
);
