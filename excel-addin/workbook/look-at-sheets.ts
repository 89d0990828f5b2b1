import { blanked, isOwnedSheet, rowsToLookAt, trimmedLook, type SheetLook } from "#core";
import { toCell } from "./cell-values";
import { headsAtOnce, headsInParts, type Heads } from "./heads";
import { firstRows } from "./look-around";
import { areaOf, placeOfRange } from "./places";
import { isTooMuch } from "./read-in-parts";

/** How many rows are asked for. Tried in turn, where a workbook has so many wide sheets that Excel does not answer for all at once. */
const windows = [
  { rows: rowsToLookAt, headsOf: headsAtOnce },
  { rows: 50, headsOf: headsAtOnce },
  { rows: 12, headsOf: headsInParts },
] as const;

/** The first rows of every sheet and spreadsheet table that is not the product's own: two round trips, whatever their size. */
export async function lookAtSheets(context: Excel.RequestContext): Promise<readonly SheetLook[]> {
  const { tables, worksheets } = context.workbook;
  tables.load("items/name,items/showTotals,items/showHeaders,items/worksheet/id");
  worksheets.load("items/name,items/id");
  await context.sync();
  const sheets = worksheets.items.filter(({ name }) => !isOwnedSheet(name));
  for (const { rows, headsOf } of windows) {
    const heads = headsOf(context);
    const asked = sheets.map((sheet) => looksAt(sheet, tables.items, rows, heads));
    try {
      await heads.arrive();
      return asked.flatMap((looks) => looks());
    } catch (error) {
      if (!isTooMuch(error) || headsOf === headsInParts) throw error;
    }
  }
  return [];
}

/** Asks for the first rows of a sheet and of its tables; called when the answer is there. */
function looksAt(sheet: Excel.Worksheet, all: readonly Excel.Table[], rows: number, heads: Heads): () => readonly SheetLook[] {
  const tables = all
    .filter(({ worksheet, showHeaders }) => worksheet.id === sheet.id && showHeaders)
    .map((table) => {
      const range = table.getRange().load(placeOfRange);
      return { name: table.name, totals: table.showTotals ? 1 : 0, range, head: heads.ask(sheet, firstRows(range, rows)) };
    });
  const used = sheet.getRange(`1:${rows}`).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex");
  const usedHead = heads.ask(sheet, used, { except: () => tables.map(({ range }) => areaOf(range)) });
  const look = (table: string | null, top: number, left: number, values: readonly (readonly unknown[])[]): readonly SheetLook[] => {
    const cells = values.map((row) => row.map((value) => toCell(value as Parameters<typeof toCell>[0], () => true)));
    return [trimmedLook({ sheet: sheet.name, table, top: top + 1, left: left + 1, rows: cells }) ?? []].flat();
  };
  return () => [
    ...tables.flatMap(({ name, totals, range, head }) => look(name, range.rowIndex, range.columnIndex, head().slice(0, range.rowCount - totals))),
    ...(used.isNullObject
      ? []
      : look(
          null,
          used.rowIndex,
          used.columnIndex,
          blanked(
            usedHead(),
            { top: used.rowIndex, left: used.columnIndex },
            tables.map(({ range }) => areaOf(range)),
            "",
          ),
        )),
  ];
}
