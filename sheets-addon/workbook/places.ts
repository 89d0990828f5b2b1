import { type Area, columnsOf, rowsOf } from "#core";

export const rangeAt = (sheet: GoogleAppsScript.Spreadsheet.Sheet, area: Area): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(area.top + 1, area.left + 1, rowsOf(area), columnsOf(area));

/** A rectangle as the services take it, which want lists of their own. */
export const rowsOfGrid = <Value>(grid: readonly (readonly Value[])[]): Value[][] => grid.map((row) => [...row]);
