import { resolve } from "node:path";
import webpack from "webpack";
import { excelPane } from "./build/excel.js";
import { excelFunctions } from "./build/functions.js";
import { sheetsScripts } from "./build/sheets.js";
import { sheetsSidebar } from "./build/sidebar.js";

const folder = import.meta.dirname;
const typescript = (target) => ({
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target } }] },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
});

/** The command line: one file that Node 20 runs as it is. */
const commandLine = {
  name: "command-line",
  mode: "production",
  target: "node20",
  devtool: false,
  entry: "./command-line/main.ts",
  output: { path: resolve(folder, "dist"), filename: "benefits.cjs" },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  stats: "errors-warnings",
  ...typescript("node20"),
};

export default [commandLine, excelFunctions(), excelPane(), ...sheetsScripts(), sheetsSidebar()];
