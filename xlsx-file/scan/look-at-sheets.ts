import { isOwnedSheet, rowsToLookAt, trimmedLook, type Cell, type SheetLook } from "#core";
import { listObjectsOf, type SheetPart } from "../package/workbook-parts";
import { contains, lastColumn, type Rectangle } from "./address";
import type { OpenWorkbook } from "./open-workbook";
import { openSheet, scanRows } from "./open-sheet";

/** The first rows of every sheet and spreadsheet table that is not the product's own, in one scan a sheet that ends where the last of them does. */
export const lookAtSheets = (workbook: OpenWorkbook): readonly SheetLook[] =>
  workbook.parts.sheets.filter(({ name }) => !isOwnedSheet(name)).flatMap((sheet) => looksAt(sheet, workbook));

function looksAt(sheet: SheetPart, { file, readCell }: OpenWorkbook): readonly SheetLook[] {
  const tables = listObjectsOf(file, sheet).map(({ name, rectangle, totalsRows }) => ({ name, area: rectangle, shown: shownOf(rectangle, totalsRows) }));
  const plain: { readonly name: null; readonly shown: Rectangle } = {
    name: null,
    shown: { firstRow: 1, firstColumn: 1, lastRow: rowsToLookAt, lastColumn },
  };
  const grids = new Map<string | null, Cell[][]>([...tables, plain].map(({ name }) => [name, []]));
  const last = Math.max(...[...tables, plain].map(({ shown }) => shown.lastRow));
  scanRows(openSheet(file, sheet.part), {
    row: ({ row }) => row <= last,
    cell: (cell, bytes) => {
      const table = tables.find(({ area }) => contains(area, cell));
      const { name, shown } = table ?? plain;
      if (contains(shown, cell)) put(grids.get(name) ?? [], cell.row - shown.firstRow, cell.column - shown.firstColumn, readCell(bytes, cell));
    },
  });
  return [...tables, plain].flatMap(
    ({ name, shown: { firstRow: top, firstColumn: left } }) => trimmedLook({ sheet: sheet.name, table: name, top, left, rows: grids.get(name) ?? [] }) ?? [],
  );
}

const shownOf = (area: Rectangle, totalsRows: number): Rectangle => ({
  ...area,
  lastRow: Math.min(area.lastRow - totalsRows, area.firstRow + rowsToLookAt - 1),
});

/** Puts a value into a grid whose rows and columns count from 0. */
function put(rows: Cell[][], row: number, column: number, value: Cell): void {
  if (value === null) return;
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as Cell[];
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}
