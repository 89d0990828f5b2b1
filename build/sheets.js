import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import webpack from "webpack";
import { formulaBundle } from "./functions.js";
import { minimizer } from "./minimizer.js";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);

/**
 * Google Sheets' two scripts. Google runs all of them for every call of a formula, so that Code.js has the formulas and the menu,
 * and Plan.js is one function around everything else, whose inside is not looked at until Code.js calls it.
 */
export const sheetsScripts = (out = at("dist/sheets")) => [code(out), plan(out)];

/** The contract of the port with all that it needs, for `clasp run runContract`; it is not pushed with the rest. */
export const sheetsContract = (out = at("dist/sheets")) => ({
  ...script(whole("test/sheets/sheets-contract-entry.ts"), "Contract.js", "Contract_", out),
  entry: at("test/sheets/sheets-contract-entry.ts"),
  plugins: [
    rewritten(
      (source) =>
        new webpack.sources.ConcatSource(
          "function loadContract_() {\n",
          source,
          "\nreturn Contract_;\n}\n\nfunction runContract(from) {\n  return loadContract_().run(from);\n}\n",
        ),
    ),
    manifest(out, { executionApi: { access: "MYSELF" } }),
  ],
});

/** What Google calls by name, beside the formulas: the parameters, and which of the two scripts does it. */
const handlers = [
  { name: "onOpen", parameters: "event", by: "Code_" },
  { name: "onInstall", parameters: "event", by: "Code_" },
  ...["menuSetUp", "menuFreeze", "menuChase", "menuTimetable", "menuHelp"].map((name) => ({ name, parameters: "", by: "Code_" })),
  { name: "menuReview", parameters: "", by: "plan_()" },
  { name: "callPlan", parameters: "verb, request, spoken", by: "plan_()" },
  { name: "runTimetable", parameters: "", by: "plan_()" },
];

/** Functions at the top, with their comments and parameters as they stand, since Google finds and shows what it reads there. */
const topLevel = () => `
var loadedPlan_;

/** Plan.js, loaded at the first call of an execution. */
function plan_() {
  return loadedPlan_ || (loadedPlan_ = loadPlan_());
}

${handlers.map(({ name, parameters, by }) => `function ${name}(${parameters}) {\n  return ${by}.${name}(${parameters});\n}\n`).join("\n")}
${readFileSync(at("sheets-addon/functions/stubs.js"), "utf8")}`;

const code = (out) => ({
  ...script(formulaBundle(), "Code.js", "Code_", out),
  entry: at("sheets-addon/server/code.ts"),
  plugins: [rewritten((source) => new webpack.sources.ConcatSource(source, "\n", topLevel())), manifest(out)],
});

const plan = (out) => ({
  ...script(whole("sheets-addon/server/plan.ts"), "Plan.js", "Plan_", out),
  entry: at("sheets-addon/server/plan.ts"),
  plugins: [rewritten((source) => new webpack.sources.ConcatSource("function loadPlan_() {\n", source, "\nreturn Plan_;\n}\n")), words(out)],
});

const script = (common, filename, library, out) => ({
  ...common,
  name: `sheets ${filename}`,
  target: "es2020",
  output: { path: out, filename, chunkFormat: false, library: { type: "var", name: library } },
});

/** The whole core with its words. Names stay, so that what the user copies of an error can be read. */
const whole = (entry) => ({
  mode: "production",
  context: root,
  devtool: false,
  resolve: { extensions: [".ts", ".js"], alias: { "#core": at("core/index.ts") } },
  module: {
    rules: [
      { test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2020" } },
      // The help of the formulas is in the sidebar and in the comments of Code.js.
      { test: /\.ts$/, include: [at("core/functions")], enforce: "post", loader: at("build/leave-out-help.cjs") },
      { test: /\.ts$/, exclude: [at(entry)], sideEffects: false },
    ],
  },
  optimization: { minimizer: minimizer("es2020", false) },
  performance: { hints: false },
});

/**
 * The words of each language but English, in a page of their own, which only who wants that language opens: Google evaluates all scripts of
 * a project at each call of a formula, and no page.
 */
const words = (out) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise("words", async () => {
      const { wordsFileText } = await fromTypescript("sheets-addon/words-file.ts");
      const keys = Object.fromEntries(filesOf("languages/keys").map(({ name, json }) => [name, json]));
      for (const { name, json } of filesOf("languages").filter(({ name }) => /^[a-z]{2}$/.test(name)))
        writeFileSync(path.join(out, `Words-${name}.html`), wordsFileText(json, keys));
    });
  },
});

const filesOf = (folder) =>
  readdirSync(at(folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ name: file.slice(0, -".json".length), json: JSON.parse(readFileSync(at(folder, file), "utf8")) }));

/** What a module of the product exports, which needs nothing of webpack. */
async function fromTypescript(file) {
  const { outputFiles } = await build({
    entryPoints: [at(file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    tsconfigRaw: {},
    alias: { "#core": at("core/index.ts") },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** Changes a bundle after it was minified. */
const rewritten = (change) => ({
  apply(compiler) {
    compiler.hooks.compilation.tap("rewritten", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "rewritten", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT - 1 }, (assets) => {
        for (const name of Object.keys(assets)) compilation.updateAsset(name, change);
      });
    });
  },
});

/** What the scripts may do. The contract is called from outside (`clasp run`), which a manifest has to allow. */
const manifest = (out, more = {}) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("manifest", () => {
      const stated = JSON.parse(readFileSync(at("sheets-addon/appsscript.json"), "utf8"));
      writeFileSync(path.join(out, "appsscript.json"), `${JSON.stringify({ ...stated, ...more }, null, 2)}\n`);
    });
  },
});
