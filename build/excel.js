import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { minimizer } from "./minimizer.js";
import { productVersion } from "./version.js";
import { wordsOfRoom } from "./words-of-room.js";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);

/** What every page with the pane is built by: ES2020, no eval, and the kit of controls in whose look it is drawn. */
const pane = (kit) => ({
  mode: "production",
  context: root,
  devtool: false,
  target: ["web", "es2020"],
  resolve: { extensions: [".ts", ".tsx", ".js"], alias: { "#core": at("core/index.ts"), "#kit": at(`panel/kit/${kit}/kit.tsx`) } },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic" } },
      { test: /[\\/]core[\\/].*\.ts$/, sideEffects: false },
      wordsOfRoom("excel-addin"),
      // The engine comes behind the first paint as it is, in one piece.
      { test: /[\\/]session[\\/].*\.ts$/, parser: { dynamicImportMode: "eager" } },
    ],
  },
  optimization: { splitChunks: false, minimizer: minimizer("es2020") },
  performance: { hints: false },
});

/** Excel's task pane: the page as it stands, its entry, behind that the pane (view), and behind that the core over the port (engine). */
export const excelPane = (out = at("dist/excel")) => ({
  ...pane("fluent"),
  name: "excel pane",
  entry: { "trusted-scripts": at("excel-addin/pane/trusted-scripts.ts"), "task-pane": at("excel-addin/pane/task-pane.tsx") },
  output: {
    path: out,
    filename: "[name].js",
    chunkFilename: "pane-[name].js",
    chunkLoadingGlobal: "benefitsPaneChunks",
    publicPath: "",
    trustedTypes: "benefits-plan",
  },
  plugins: [productVersion(), copied(out, { "excel-addin/pane/taskpane.html": "taskpane.html", "panel/pane.css": "pane.css" })],
});

/** The pane over a workbook in memory, for tests and screenshots, in the look of one kit. */
export const panePage = (out, kit) => ({
  ...pane(kit),
  name: `pane page in ${kit}`,
  entry: { [`page-${kit}`]: at("test/panel/panel-page.tsx") },
  output: { path: out, filename: "[name].js", chunkFilename: `page-${kit}-[id].js`, publicPath: "", trustedTypes: "benefits-plan" },
  plugins: [copied(out, { "panel/pane.css": "pane.css", "panel/kit/plain/google.css": "google.css" })],
});

/** Puts files beside the bundles, as they stand. */
const copied = (out, files) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("copied", () => {
      mkdirSync(out, { recursive: true });
      for (const [from, to] of Object.entries(files)) copyFileSync(at(from), path.join(out, to));
    });
  },
});
