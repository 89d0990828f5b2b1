import path from "node:path";
import { fileURLToPath } from "node:url";
import { minimizer } from "./minimizer.js";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);

/** What the bundles of the formulas share: ES2020, no eval, help left out, what nobody calls dropped. */
export const formulaBundle = () => ({
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
        use: [{ loader: "esbuild-loader", options: { target: "es2020" } }],
      },
      { test: /\.ts$/, include: [at("core")], enforce: "post", loader: at("build/leave-out-help.cjs") },
      { test: /(functions[\\/](functions|whole-review)|server[\\/]code)\.ts$/, sideEffects: true },
    ],
  },
  optimization: { minimizer: minimizer("es2020") },
  performance: { hints: false },
});

/**
 * Excel: the page loads functions.js first and whole-review.js behind it. They share no modules: what only a whole review uses of
 * one that both have would weigh on every formula.
 */
export const excelFunctions = (out = at("dist/excel")) => ({
  ...formulaBundle(),
  name: "excel functions",
  entry: {
    functions: at("excel-addin/functions/functions.ts"),
    "whole-review": at("excel-addin/functions/whole-review.ts"),
  },
  output: { path: out, filename: "[name].js", chunkLoadingGlobal: "benefitsChunks" },
});
