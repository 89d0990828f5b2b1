import { freeSheetName, tableHeaders, type NewTable } from "#core";
import { toSheets } from "./cell-values";
import type { SheetSeen } from "./look-around";
import { columnPixels, general, headerLook, requiredLook, rowPixels, setRuns, titleLook } from "./looks";
import { rangeAt } from "./places";
import type { SheetsServices } from "./services";
import { sheetSizes, type SheetSizes } from "./sheet-sizes";
import { sheetPainter } from "./sheet-painter";

/** The row of the headers, from 0; what the table is about stands at the top. */
const headerRow = 2;

/** As many words as a drop-down holds itself; a longer list stands on a sheet of its own. */
const mostChoices = 500;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Fills a new sheet with a plan table: title, headers with notes, formats and drop-downs. All values go last and at once, so
 * that a sheet with a value on it lacks nothing else.
 */
export function fillTable(
  services: SheetsServices,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  at: SheetSeen,
  table: NewTable,
  sizes: SheetSizes,
  sheetNames: readonly string[],
): void {
  const { sheet } = at;
  const { columns } = table;
  const rows = table.rows.length === 0 ? [columns.map(() => null)] : table.rows;
  const right = columns.length - 1;
  const size = sizes.makeRoom(at, headerRow + 1 + rows.length, columns.length);
  const bottom = size.rows - 1;
  const painter = sheetPainter(sheet, services);
  painter.look({ top: 0, left: 0, bottom: 0, right: 0 }, titleLook);
  columns.forEach(({ required, align, wrap, format }, index) => {
    const place = { left: index, right: index };
    const aligned = align === undefined ? {} : { align };
    painter.look({ ...place, top: headerRow, bottom: headerRow }, { ...(required ? requiredLook : headerLook), ...aligned });
    painter.look({ ...place, top: headerRow + 1, bottom }, { vertical: "top", ...aligned, ...(wrap === undefined ? {} : { wrap }) });
    if (format !== undefined) painter.format({ ...place, top: headerRow + 1, bottom }, format);
  });
  painter.finish();
  setRuns(
    columns.map(({ width }) => columnPixels(width)),
    (from, count, pixels) => void sheet.setColumnWidths(from + 1, count, pixels),
  );
  sheet.setRowHeights(1, 1, rowPixels(21));
  sheet.setRowHeights(headerRow + 1, 1, rowPixels(33));
  rangeAt(sheet, { top: headerRow, bottom: headerRow, left: 0, right }).setNotes([columns.map(({ note }) => note)]);
  const body = { top: headerRow + 1, left: 0, bottom: headerRow + rows.length, right };
  if (table.formats !== undefined)
    rangeAt(sheet, body).setNumberFormats(rows.map((_, row) => columns.map(({ format }, index) => table.formats?.[row]?.[index] ?? format ?? general)));
  addChoices(services, spreadsheet, sheet, table, bottom, sheetNames);
  sheet.setFrozenRows(headerRow + 1);
  sheet.setFrozenColumns(Math.min(table.frozenColumns ?? 0, right));
  const line = (first: string): string[] => columns.map((_, index) => (index === 0 ? first : ""));
  const headers = tableHeaders(columns.map(({ header }) => header)).map(toSheets);
  rangeAt(sheet, { ...body, top: 0 }).setValues([
    line(String(toSheets(table.about))),
    line(""),
    headers,
    ...rows.map((row) => columns.map((_, index) => toSheets(row[index] ?? null))),
  ]);
}

function addChoices(
  { app }: SheetsServices,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  home: Sheet,
  { name, columns }: NewTable,
  bottom: number,
  sheetNames: readonly string[],
): void {
  const long = columns.filter(({ choices = [] }) => choices.length > mostChoices);
  const lists = long.length === 0 ? undefined : listSheet(spreadsheet, `${name} lists`, sheetNames);
  columns.forEach(({ header, choices = [], strict = false }, index) => {
    if (choices.length === 0) return;
    const builder = app.newDataValidation().setAllowInvalid(!strict).setHelpText("Please choose one of the words in the list.");
    const place = long.findIndex((column) => column.header === header);
    if (lists !== undefined && place >= 0) {
      const list = { top: 0, bottom: choices.length, left: place, right: place };
      sheetSizes().makeRoom({ sheet: lists, id: 0 }, choices.length + 1, place + 1);
      rangeAt(lists, list).setValues([[toSheets(header)], ...choices.map((choice) => [toSheets(choice)])]);
      builder.requireValueInRange(rangeAt(lists, { ...list, top: 1 }), true);
    } else builder.requireValueInList([...choices], true);
    rangeAt(home, { top: headerRow + 1, left: index, bottom, right: index }).setDataValidation(builder.build());
  });
}

/** Choices too many for a drop-down stand on a sheet of their own, in plain sight; one that a fault left is filled again. */
function listSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string, sheetNames: readonly string[]): Sheet {
  const standing = spreadsheet.getSheetByName(name);
  if (standing !== null && standing.getLastRow() === 0) return standing;
  return spreadsheet.insertSheet(freeSheetName(sheetNames, name), spreadsheet.getNumSheets());
}
