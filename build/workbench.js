import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import webpack from "webpack";
import { licences } from "./licences.js";
import { minimizer } from "./minimizer.js";
import { productVersion } from "./version.js";
import { wordsOfRoom } from "./words-of-room.js";

const root = path.dirname(import.meta.dirname);
const at = (...parts) => path.join(root, ...parts);

/**
 * What packages bring to a chunk lies in a file beside it, which stays the same from version to version. The grid and the charts are nearly
 * all packages, and smaller in one piece.
 */
const packagesBeside = { workbench: "pane-packages", "plan-worker": "file-packages" };

/** What of the core both the page and its worker run on is fetched once for both. */
const sharedCore = ["plan-worker", "grid", "workbench"];

/**
 * The page with the spreadsheet: a static folder. Its words stand in the page; the worker has the core and the file; the grid, by far the
 * heaviest part, is a chunk of its own, and so is the pane.
 */
export const workbench = (out = at("dist/workbench")) => ({
  name: "workbench",
  mode: "production",
  context: root,
  devtool: false,
  target: ["web", "es2022"],
  entry: { start: at("workbench/page/start.ts") },
  output: { path: out, filename: "[name].js", chunkFilename: "[name].js", publicPath: "", trustedTypes: "benefits-plan", clean: true },
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    alias: {
      "#core": at("core/index.ts"),
      "#kit": at("panel/kit/fluent/kit.tsx"),
      // A package without a licence, of which the grid needs a name alone.
      "@univerjs/telemetry": at("workbench/grid/no-telemetry.ts"),
    },
    fallback: { buffer: "buffer/" },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } },
      { test: /[\\/]core[\\/].*\.ts$/, sideEffects: false },
      wordsOfRoom("workbench"),
      { test: /engine-render[\\/]lib[\\/]es[\\/]index\.js$/, parser: { dynamicImportMode: "eager" } },
    ],
  },
  optimization: { splitChunks: { cacheGroups: parts() }, minimizer: minimizer("es2022") },
  performance: { hints: false },
  plugins: [
    ...inBrowsers(),
    gridStyle(out),
    copied(out, { "workbench/page/index.html": "index.html", "workbench/page/workbench.css": "workbench.css", "panel/pane.css": "pane.css" }),
    licences(out),
    offline(out),
  ],
  stats: "errors-warnings",
});

const parts = () => ({
  default: false,
  defaultVendors: false,
  core: { name: "core", test: /[\\/]core[\\/]/, chunks: ({ name }) => sharedCore.includes(name), minChunks: 2, enforce: true },
  ...Object.fromEntries(
    Object.entries(packagesBeside).map(([chunk, name]) => [
      name,
      { name, test: /[\\/]node_modules[\\/]/, chunks: (candidate) => candidate.name === chunk, enforce: true },
    ]),
  ),
});

/** The grid with the file behind it in a bare page, for tests. */
export const gridPage = (out) => ({
  ...workbench(out),
  name: "grid page",
  optimization: { minimize: false },
  entry: { "grid-page": at("test/workbench/grid-page.ts") },
  plugins: inBrowsers(),
});

/** What stands in a browser for what Node has, and what the grid does without. */
const inBrowsers = () => [
  productVersion(),
  new webpack.NormalModuleReplacementPlugin(/^node:zlib$/, at("workbench/worker/zlib.ts")),
  new webpack.NormalModuleReplacementPlugin(/\/(inflate-by-pieces|inflate-small|large-sheet)$/, at("workbench/worker/no-large-parts.ts")),
  new webpack.NormalModuleReplacementPlugin(/\/(stretches|cell-runs|row-runs)$/, at("workbench/worker/no-runs.ts")),
  new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+\.js$/, (asked) => {
    if (/engine-render[\\/]lib[\\/]es$/.test(asked.context)) asked.request = at("workbench/grid/no-hyphenation.ts");
  }),
  new webpack.ProvidePlugin({ Buffer: ["buffer", "Buffer"] }),
];

/** The looks of the grid's own parts, as its packages bring them, in one file. */
const gridStyle = (out) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("grid style", () => {
      const parts = ["core", "conditional-formatting", "data-validation", "filter", "note", "table"];
      const styles = parts.map((part) => readFileSync(at(`node_modules/@univerjs/preset-sheets-${part}/lib/index.css`), "utf8"));
      writeFileSync(path.join(out, "grid.css"), styles.join("\n"));
    });
  },
});

/** Writes the service worker for the files that stand in a folder: all that the page asks for, with their digests. */
export function writeServiceWorker(out) {
  const files = readdirSync(out)
    .filter((name) => !["service-worker.js", "LICENSES.txt"].includes(name))
    .sort()
    .map((name) => ({
      name,
      integrity: `sha256-${createHash("sha256")
        .update(readFileSync(path.join(out, name)))
        .digest("base64")}`,
    }));
  const build = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  buildSync({
    entryPoints: [at("workbench/offline/service-worker.ts")],
    outfile: path.join(out, "service-worker.js"),
    bundle: true,
    minify: true,
    target: "es2022",
    define: { FILES: JSON.stringify(files), BUILD: JSON.stringify(build) },
  });
}

/** Keeps the page for where there is no network. */
const offline = (out) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("offline", () => writeServiceWorker(out));
  },
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
