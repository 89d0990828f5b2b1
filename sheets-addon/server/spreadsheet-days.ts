import { dayNumbers } from "../workbook/day-numbers";

/** Day numbers by the clocks of the spreadsheet that the script stands behind. A formula may ask for its zone: that only reads. */
export const spreadsheetDays = (): ((instant: Date) => number) => dayNumbers(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
