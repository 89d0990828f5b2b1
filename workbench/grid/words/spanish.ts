import { mergeLocales } from "@univerjs/core";
import formats from "@univerjs/preset-sheets-conditional-formatting/locales/es-ES";
import core from "@univerjs/preset-sheets-core/locales/es-ES";
import validation from "@univerjs/preset-sheets-data-validation/locales/es-ES";
import filter from "@univerjs/preset-sheets-filter/locales/es-ES";
import note from "@univerjs/preset-sheets-note/locales/es-ES";
import table from "@univerjs/preset-sheets-table/locales/es-ES";

export const words = mergeLocales(core, formats, validation, filter, note, table);
