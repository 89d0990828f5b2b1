import { mergeLocales } from "@univerjs/core";
import formatWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import noteWords from "@univerjs/preset-sheets-note/locales/en-US";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";

const words = mergeLocales(coreWords, formatWords, validationWords, filterWords, noteWords, tableWords);

/** Of a calculation that takes a while the packages of the grid have no words, and would show their names. */
const progress = {
  analyzing: "Looking at the formulas…",
  calculating: "Calculating…",
  "array-analysis": "Looking at the formulas of several cells…",
  "array-calculation": "Calculating formulas of several cells…",
  done: "Calculated",
};

/** What the grid itself says. */
export const gridWords: typeof words = { ...words, "sheets-formula": { ...(words["sheets-formula"] as object), progress } };
