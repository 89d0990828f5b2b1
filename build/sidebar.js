import path from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlInlineScriptPlugin from "html-inline-script-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { productVersion } from "./version.js";

const root = path.dirname(import.meta.dirname);
const at = (...parts) => path.join(root, ...parts);

/**
 * Google's sidebar: one page with everything in it, since Apps Script serves nothing beside it. HtmlService takes what looks
 * like a comment out of template literals, so there are none.
 */
export const sheetsSidebar = (out = at("dist/sheets")) => ({
  name: "sheets sidebar",
  mode: "production",
  context: root,
  devtool: false,
  target: ["web", "es2020"],
  entry: { sidebar: at("sheets-addon/sidebar/sidebar.tsx") },
  output: { path: out, filename: "[name].js" },
  resolve: { extensions: [".ts", ".tsx", ".js"], alias: { "#core": at("core/index.ts"), "#kit": at("panel/kit/plain/kit.tsx") } },
  module: {
    // What Excel's pane fetches when it is asked for comes with the page.
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic" } },
      // Of the core it takes how figures are written, and nothing else.
      { test: /[\\/]core[\\/].*\.ts$/, sideEffects: false },
      { test: /\.css$/, type: "asset/source" },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", legalComments: "none", supported: { "template-literal": false } })] },
  plugins: [
    productVersion(),
    new HtmlWebpackPlugin({
      template: at("sheets-addon/sidebar/sidebar.html"),
      filename: "Sidebar.html",
      inject: "body",
      scriptLoading: "blocking",
      minify: false,
    }),
    new HtmlInlineScriptPlugin(),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
});
