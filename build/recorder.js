import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { excelPane } from "./excel.js";

const root = path.dirname(import.meta.dirname);

/** The page that records what Excel answers, beside the pane's: recorder.html, which is the pane's page with one script more. */
export const excelRecorder = (out = path.join(root, "dist/excel")) => {
  const pane = excelPane(out);
  return {
    ...pane,
    name: "excel recorder",
    entry: { recorder: path.join(root, "excel-addin/recorder/recorder.ts") },
    output: { path: out, filename: "[name].js" },
    plugins: [
      {
        apply: (compiler) =>
          compiler.hooks.afterEmit.tap("page", () => {
            const page = readFileSync(path.join(root, "excel-addin/pane/taskpane.html"), "utf8");
            writeFileSync(path.join(out, "recorder.html"), page.replace('    <script src="functions.js">', '    <script src="recorder.js"></script>\n$&'));
          }),
      },
    ],
  };
};

export default excelRecorder();
