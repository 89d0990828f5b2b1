import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** What the bundles of the formulas share: ES2020, no eval, help left out, what nobody calls dropped. */
const common = (columns) => ({
  mode: "production",
  context: root,
  devtool: false,
  target: ["web", "es2020"],
  resolve: { extensions: [".ts", ".js"], alias: { "#core": at("core/index.ts") } },
  module: {
    rules: [
      {
        test: /\.ts$/,
        include: [at("core"), at("excel-addin"), at("sheets-addon")],
        sideEffects: false,
        use: [{ loader: at("scripts/leave-out-help.cjs"), options: columns === undefined ? {} : { columns } }, { loader: "esbuild-loader", options: { target: "es2020" } }],
      },
      { test: /functions[\\/](functions|whole-review)\.ts$/, sideEffects: true },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", legalComments: "none" })] },
  performance: { hints: false },
});

/** Excel: the page loads functions.js first and whole-review.js behind it, which shares its modules. */
export const excelFunctions = (out = at("dist/excel")) => ({
  ...common(),
  name: "excel functions",
  entry: {
    functions: at("excel-addin/functions/functions.ts"),
    "whole-review": { import: at("excel-addin/functions/whole-review.ts"), dependOn: "functions" },
  },
  output: { path: out, filename: "[name].js", chunkLoadingGlobal: "benefitsChunks" },
});

/** Google Sheets: one global each, and behind the first the top-level functions that Sheets reads. */
export const sheetsFunctions = (out = at("dist/sheets")) => [
  sheetsBundle(out, "functions.ts", "Functions.js", "Formulas_", readFileSync(at("sheets-addon/functions/stubs.js"), "utf8")),
  sheetsBundle(out, "whole-review.ts", "Review.js", "Review_", ""),
];

const sheetsBundle = (out, entry, filename, library, behind) => ({
  ...common(library === "Review_" ? undefined : ["kind", "direction", "attribution"]),
  name: `sheets ${filename}`,
  target: "es2020",
  entry: at("sheets-addon/functions", entry),
  output: { path: out, filename, chunkFormat: false, library: { type: "var", name: library } },
  plugins: behind === "" ? [] : [appended(behind)],
});

/** Puts a text behind the minified bundle, as it stands. */
const appended = (text) => ({
  apply(compiler) {
    compiler.hooks.compilation.tap("appended", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "appended", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT - 1 }, (assets) => {
        for (const name of Object.keys(assets)) compilation.updateAsset(name, (source) => new webpack.sources.ConcatSource(source, "\n\n", text));
      });
    });
  },
});
