import { ruleBuilder } from "./conditional-formats";
import type { Host } from "./host";

import { richTextBuilder } from "./rich-text";
import { activePlace, activeSheet, currentCell, selectCell, selectRange, selectSheet } from "./selection";
import { strict } from "./strict";
import { HostError } from "./trouble";
import { validationBuilder } from "./validations";

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** SpreadsheetApp, bound to the one spreadsheet of the host. */
export function spreadsheetApp(host: Host, ui: () => GoogleAppsScript.Base.Ui): App {
  const { make } = host;
  return strict<App>(host, "Spreadsheet.SpreadsheetApp", {
    getActive: make.spreadsheet,
    getActiveSpreadsheet: make.spreadsheet,
    getActiveSheet: () => make.sheet(activeSheet(host)),
    getActiveRange: () => make.range(activePlace(host)),
    getCurrentCell: () => make.range(currentCell(activeSheet(host))),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => selectSheet(host, sheet),
    setActiveRange: (range) => selectRange(host, range),
    setCurrentCell: (cell) => selectCell(host, cell),
    openById(id) {
      // The scope spreadsheets.currentonly opens no file by its address, not even this one.
      throw new HostError(
        `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets (${id})`,
      );
    },
    flush: () => undefined,
    getUi: ui,
    newConditionalFormatRule: () => ruleBuilder(host),
    newDataValidation: () => validationBuilder(host),
    newRichTextValue: () => richTextBuilder(host),
  });
}
