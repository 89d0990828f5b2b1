import path from "node:path";
import { build } from "./build-once";

/* What webpack.config.js names, into dist; what was built of the same files already is taken from there, and the tests take it from here. */

const shipped = [
  ["build/command-line.js", "commandLine", ""],
  ["build/functions.js", "excelFunctions", "excel"],
  ["build/excel.js", "excelPane", "excel"],
  ["build/sheets.js", "sheetsScripts", "sheets"],
  ["build/sidebar.js", "sheetsSidebar", "sheets"],
  ["build/workbench.js", "workbench", "workbench"],
] as const;

for (const [file, name, folder] of shipped) build(file, name, path.join("dist", folder));
