import { type Area, columnsOf, rowsOf } from "#core";

export const rangeAt = (sheet: GoogleAppsScript.Spreadsheet.Sheet, area: Area): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(area.top + 1, area.left + 1, rowsOf(area), columnsOf(area));
