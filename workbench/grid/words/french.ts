import { mergeLocales } from "@univerjs/core";
import formats from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import core from "@univerjs/preset-sheets-core/locales/fr-FR";
import validation from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import filter from "@univerjs/preset-sheets-filter/locales/fr-FR";
import note from "@univerjs/preset-sheets-note/locales/fr-FR";
import table from "@univerjs/preset-sheets-table/locales/fr-FR";

export const words = mergeLocales(core, formats, validation, filter, note, table);
