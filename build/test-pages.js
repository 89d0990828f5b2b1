import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { wordsToldIn } from "./words-of-room.js";

/*
 * Pages that stand in tests alone, of the sources of the product. What ships is built by webpack, which looks at more and takes four times as long; it is
 * tested as it ships by the rooms that it goes to.
 */

const root = path.dirname(import.meta.dirname);
const at = (...parts) => path.join(root, ...parts);

const common = (out) => ({
  outdir: out,
  bundle: true,
  minify: true,
  legalComments: "none",
  jsx: "automatic",
  // What the sources are checked by is not what they are bundled by.
  tsconfigRaw: {},
  define: { "process.env.NODE_ENV": '"production"' },
});

/** The pane over a workbook in memory, for tests and screenshots, in the look of one kit. */
export async function panePage(out, kit) {
  await build({
    ...common(out),
    entryPoints: { [`page-${kit}`]: at("test/panel/panel-page.tsx") },
    chunkNames: `page-${kit}-[hash]`,
    format: "esm",
    splitting: true,
    target: "es2020",
    alias: { "#core": at("core/index.ts"), "#kit": at(`panel/kit/${kit}/kit.tsx`) },
    plugins: [wordsOf("excel-addin")],
  });
  for (const sheet of ["panel/pane.css", "panel/kit/plain/google.css"]) copyFileSync(at(sheet), path.join(out, path.basename(sheet)));
}

/** The grid with the file behind it in a bare page. */
export const gridPage = (out) =>
  build({
    ...common(out),
    entryPoints: { "grid-page": at("test/workbench/grid-page.ts") },
    format: "iife",
    target: "es2022",
    alias: { "#core": at("core/index.ts"), "@univerjs/telemetry": at("workbench/grid/no-telemetry.ts") },
    inject: [at("test/workbench/buffer.ts")],
    plugins: [wordsOf("workbench"), replaced],
  });

/** Takes of each catalogue what a room tells. */
const wordsOf = (room) => ({
  name: "words of a room",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]languages[\\/]\w\w\.json$/ }, ({ path: file }) => ({ contents: wordsToldIn(room, readFileSync(file, "utf8")), loader: "json" }));
  },
});

/** What stands in a browser for what Node has, and what the grid does without; `build/workbench.js` says the same for what ships. */
const replaced = {
  name: "replaced in browsers",
  setup({ onResolve }) {
    const replace = (filter, file, by = /./) => onResolve({ filter }, ({ importer }) => (by.test(importer) ? { path: at(file) } : undefined));
    replace(/^node:zlib$/, "workbench/worker/zlib.ts");
    replace(/\/(inflate-by-pieces|inflate-small|large-sheet)$/, "workbench/worker/no-large-parts.ts");
    replace(/\/(stretches|cell-runs|row-runs)$/, "workbench/worker/no-runs.ts");
    replace(/^\.\/[\w-]+\.js$/, "workbench/grid/no-hyphenation.ts", /engine-render[\\/]lib[\\/]es/);
  },
};
