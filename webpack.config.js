import { commandLine } from "./build/command-line.js";
import { excelPane } from "./build/excel.js";
import { excelFunctions } from "./build/functions.js";
import { sheetsScripts } from "./build/sheets.js";
import { sheetsSidebar } from "./build/sidebar.js";
import { workbench } from "./build/workbench.js";

export default [commandLine(), excelFunctions(), excelPane(), ...sheetsScripts(), sheetsSidebar(), workbench()];
