import { freeSheetName, newTableHeaderRow, type NewTable, sheetOfTable } from "#core";
import { writeBlocks } from "./blocks";
import { toSheets } from "./cell-values";
import type { SheetSeen } from "./look-around";
import { rangeAt } from "./places";
import type { SheetsServices } from "./services";
import { sheetSizes, type SheetSizes } from "./sheet-sizes";

/** As many words as a drop-down holds itself; a longer list stands on a sheet of its own. */
const mostChoices = 500;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Fills a new sheet with a plan table. The values go last, so that a sheet with a value on it lacks nothing else. */
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
  const owned = sheetOfTable(table, table.sheet);
  const bottom = Math.max(...owned.blocks.map(({ row, cells }) => row + cells.length - 1));
  const size = sizes.makeRoom(at, bottom, columns.length);
  const header = { top: newTableHeaderRow - 1, bottom: newTableHeaderRow - 1, left: 0, right: columns.length - 1 };
  rangeAt(sheet, header).setNotes([columns.map(({ note }) => note)]);
  addChoices(services, spreadsheet, sheet, table, size.rows - 1, sheetNames);
  sheet.setFrozenRows(owned.frozenRows ?? 0);
  sheet.setFrozenColumns(owned.frozenColumns ?? 0);
  writeBlocks(services, sheet, size.rows, owned);
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
    rangeAt(home, { top: newTableHeaderRow, left: index, bottom, right: index }).setDataValidation(builder.build());
  });
}

/** Choices too many for a drop-down stand on a sheet of their own, in plain sight; one that a fault left is filled again. */
function listSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string, sheetNames: readonly string[]): Sheet {
  const standing = spreadsheet.getSheetByName(name);
  if (standing !== null && standing.getLastRow() === 0) return standing;
  return spreadsheet.insertSheet(freeSheetName(sheetNames, name), spreadsheet.getNumSheets());
}
