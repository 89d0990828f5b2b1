import path from "node:path";
import webpack from "webpack";
import { inAscii } from "./in-ascii.js";
import { productVersion } from "./version.js";
import { wordsOfRoom } from "./words-of-room.js";

const root = path.dirname(import.meta.dirname);

/** The command line: a program that Node 20 runs as it is, and the small file that starts it. */
export const commandLine = (out = path.join(root, "dist")) => ({
  name: "command-line",
  mode: "production",
  context: root,
  target: "node20",
  devtool: false,
  entry: { benefits: "./command-line/launch.ts", "benefits-program": "./command-line/main.ts" },
  output: { path: out, filename: "[name].cjs", chunkFilename: "benefits-[name].cjs" },
  // What draws the report and the board is a file of its own, which no other command reads.
  optimization: { minimize: false, splitChunks: false },
  // A program of its own that only a portfolio needs; it is looked for beside this one when one is opened.
  externals: { "@duckdb/node-api": "commonjs @duckdb/node-api" },
  // A package that asks where it lies would be told where it lay when the file was built.
  plugins: [
    productVersion(),
    new webpack.DefinePlugin({ "import.meta.url": JSON.stringify("file:///") }),
    inAscii(),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^benefits\.cjs$/ }),
  ],
  stats: "errors-warnings",
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "node20" } }, wordsOfRoom("command-line")] },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
});
