import { mergeLocales } from "@univerjs/core";
import formats from "@univerjs/preset-sheets-conditional-formatting/locales/de-DE";
import core from "@univerjs/preset-sheets-core/locales/de-DE";
import validation from "@univerjs/preset-sheets-data-validation/locales/de-DE";
import filter from "@univerjs/preset-sheets-filter/locales/de-DE";
import note from "@univerjs/preset-sheets-note/locales/de-DE";
import table from "@univerjs/preset-sheets-table/locales/de-DE";

export const words = mergeLocales(core, formats, validation, filter, note, table);
