import { blanked, isOwnedSheet, rowsToLookAt, trimmedLook, type SheetLook } from "#core";
import { toCell } from "./cell-values";
import { firstRows, tooManyCells, valuesOf } from "./look-around";
import { areaOf, placeOfRange } from "./places";
import { isTooLarge } from "./trouble";

/** How many rows are asked for. Tried in turn, where a workbook has so many wide sheets that Excel does not answer for all at once. */
const windows = [rowsToLookAt, 50, 12];

/** The first rows of every sheet and spreadsheet table that is not the product's own: two round trips, whatever their size. */
export async function lookAtSheets(context: Excel.RequestContext): Promise<readonly SheetLook[]> {
  const { tables, worksheets } = context.workbook;
  tables.load("items/name,items/showTotals,items/showHeaders,items/worksheet/id");
  worksheets.load("items/name,items/id");
  await context.sync();
  const sheets = worksheets.items.filter(({ name }) => !isOwnedSheet(name));
  return inWindow(context, (rows) => sheets.map((sheet) => looksAt(sheet, tables.items, rows)), windows);
}

type Asked = readonly (() => readonly SheetLook[])[];

async function inWindow(context: Excel.RequestContext, ask: (rows: number) => Asked, [rows = 1, ...fewer]: readonly number[]): Promise<readonly SheetLook[]> {
  const asked = ask(rows);
  try {
    await context.sync();
    return asked.flatMap((looks) => looks());
  } catch (error) {
    if ((!isTooLarge(error) && error !== tooManyCells) || fewer.length === 0) throw error;
    return inWindow(context, ask, fewer);
  }
}

/** Asks for the first rows of a sheet and of its tables; called when the answer is there. */
function looksAt(sheet: Excel.Worksheet, all: readonly Excel.Table[], rows: number): () => readonly SheetLook[] {
  const tables = all
    .filter(({ worksheet, showHeaders }) => worksheet.id === sheet.id && showHeaders)
    .map((table) => {
      const range = table.getRange().load(placeOfRange);
      return { name: table.name, totals: table.showTotals ? 1 : 0, range, head: firstRows(range, rows) };
    });
  const used = sheet.getRange(`1:${rows}`).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values");
  const look = (table: string | null, top: number, left: number, values: readonly (readonly unknown[])[]): readonly SheetLook[] => {
    const cells = values.map((row) => row.map((value) => toCell(value as Parameters<typeof toCell>[0], () => true)));
    return [trimmedLook({ sheet: sheet.name, table, top: top + 1, left: left + 1, rows: cells }) ?? []].flat();
  };
  return () => [
    ...tables.flatMap(({ name, totals, range, head }) => look(name, range.rowIndex, range.columnIndex, valuesOf(head).slice(0, range.rowCount - totals))),
    ...(used.isNullObject
      ? []
      : look(
          null,
          used.rowIndex,
          used.columnIndex,
          blanked(
            valuesOf(used),
            { top: used.rowIndex, left: used.columnIndex },
            tables.map(({ range }) => areaOf(range)),
            "",
          ),
        )),
  ];
}
