import { isOwnedSheet, rowsToLookAt, trimmedLook, type SheetLook } from "#core";
import { toCell } from "./cell-values";
import { dayNumbers } from "./day-numbers";
import { sheetSeen } from "./look-around";
import { nameSeen } from "./names";
import { readRecord } from "./record";
import { contentOf } from "./sheet-sizes";

/** The first rows of every sheet that is not the product's own, with its name where a named range is all of it: one read per sheet. */
export function lookAtSheets(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly SheetLook[] {
  const kept = readRecord(spreadsheet);
  const names = spreadsheet.getNamedRanges().map((range) => nameSeen(range, (name) => !Object.keys(kept.record.names).includes(name)));
  const dayNumber = dayNumbers(spreadsheet.getSpreadsheetTimeZone());
  return spreadsheet.getSheets().flatMap((sheet): readonly SheetLook[] => {
    const { id, name, madeAs, isGrid } = sheetSeen(sheet, kept);
    const { rows, columns } = contentOf(sheet);
    if (!isGrid || madeAs !== undefined || isOwnedSheet(name) || rows === 0 || columns === 0) return [];
    const values: readonly (readonly unknown[])[] = sheet.getSheetValues(1, 1, Math.min(rows, rowsToLookAt), columns);
    const cells = values.map((row) => row.map((value) => toCell(value, dayNumber)));
    const look = trimmedLook({ sheet: name, table: null, top: 1, left: 1, rows: cells });
    if (look === undefined) return [];
    const whole = names.find(
      ({ sheetId, area }) =>
        sheetId === id && area?.top === look.top - 1 && area.left === look.left - 1 && area.bottom === rows - 1 && area.right === columns - 1,
    );
    return [{ ...look, table: whole?.name ?? null }];
  });
}
