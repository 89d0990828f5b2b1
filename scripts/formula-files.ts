import { formulaCatalogue } from "../session/formula-catalogue";
import { formulaHelp } from "./formula-help";
import { formulaMetadata } from "./formula-metadata";
import { formulaStubs } from "./formula-stubs";

/** What is written from the declarations of the formulas; a test proves that what is committed is the same. */
export const formulaFiles = (): readonly { readonly path: string; readonly text: string }[] => [
  { path: "excel-addin/functions/functions.json", text: formulaMetadata() },
  { path: "sheets-addon/functions/stubs.js", text: formulaStubs() },
  { path: "sheets-addon/sidebar/formula-catalogue.json", text: `${JSON.stringify(formulaCatalogue(), null, 1)}\n` },
  { path: "docs/functions.md", text: formulaHelp() },
];
