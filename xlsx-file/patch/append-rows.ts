import {
  type AppendedColumn,
  appendedFormat,
  type AppendedRows,
  type Cell,
  type Hindrance,
  hindrances,
  noRowsAdded,
  placeRows,
  standingOf,
  type WorkbookTrouble,
} from "#core";
import type { Home } from "../scan/home";
import { openSheet, type OpenSheet } from "../scan/open-sheet";
import type { OpenWorkbook } from "../scan/open-workbook";
import { readTableCells, type TableCells } from "../scan/read-table";
import { lastRow, type Rectangle } from "../scan/address";
import { days1904, isDateFormat } from "../scan/dates";
import { scanSheetData } from "../scan/sheet-scanner";
import type { StyleBook } from "../write/styles";
import { withLongerAreas } from "./area-ends";
import { withDimension } from "./dimension";
import { firstOccupied } from "./occupied";
import type { ColumnEdit } from "./column-edit";
import { patchCells } from "./patch-cells";
import { joinFrame } from "./sheet-frame";
import { isFilledByQuery, lengthenTable, moveNamedRange } from "./table-parts";

/** Writes rows below the last one of a table that holds anything. Gives whether anything changed. */
export function appendRows(workbook: OpenWorkbook, home: Home, rows: AppendedRows, styles: StyleBook): boolean {
  const sheet = openSheet(workbook.file, home.sheet.part);
  const cells = readTableCells(sheet, home, workbook.readCell);
  const { firstRow: top, firstColumn: left, lastColumn: right } = home.rectangle;
  const placed = placeRows(standingOf(cells, cells.end), tailOf(cells, rows.key.cells.length), rows);
  if (placed === undefined) return false;

  const first = top + 1 + placed.first;
  const last = first + placed.count - 1;
  const bodyBottom = home.holder.kind === "sheet" ? first - 1 : home.rectangle.lastRow;
  if (last > bodyBottom && home.holder.kind !== "sheet") {
    refuseOccupied(workbook, sheet, home, { firstRow: bodyBottom + 1, firstColumn: left, lastRow: last, lastColumn: right });
    lengthen(workbook, home, last);
  }
  const edits = placed.columns.map(({ column, place }) => edit(workbook, sheet, column, { first, column: left + place, isBody: placed.first > 0 }, styles));
  const patched = patchCells(sheet, edits, workbook.readCell);
  const frame = withLongerAreas(withDimension(sheet, edits), { left, right: Math.min(right, left + cells.columns.length - 1), bottom: bodyBottom }, last);
  return workbook.file.write(home.sheet.part, joinFrame(frame, patched.rows));
}

/** The rows below those that were read, by place. */
const tailOf = ({ columns, rowCount }: TableCells, before: number): readonly (readonly Cell[])[] =>
  Array.from({ length: Math.max(0, rowCount - before) }, (_, row) => columns.map(({ cells }) => cells[before + row] ?? null));

/** Rows are never pushed down: formulas elsewhere may point at what stands below. */
function refuseOccupied(workbook: OpenWorkbook, sheet: OpenSheet, home: Home, needed: Rectangle): void {
  const { table, holder } = home;
  const refusal = (why: Hindrance): WorkbookTrouble => noRowsAdded(table, home.sheet.name, why);
  if (holder.kind === "table" && holder.table.totalsRows > 0) throw refusal(hindrances.totals());
  if (holder.kind === "table" && isFilledByQuery(workbook.file, holder.table.part))
    throw refusal({ what: "a query fills it", mend: "Add the rows at their source, or turn the table into a plain range," });
  if (needed.lastRow > lastRow) throw refusal(hindrances.end());
  const address = firstOccupied(workbook, sheet, home, needed);
  if (address !== undefined) throw refusal(hindrances.below(address));
}

function lengthen({ file, parts }: OpenWorkbook, { holder }: Home, last: number): void {
  if (holder.kind === "table") lengthenTable(file, holder.table.part, last);
  if (holder.kind === "name") moveNamedRange(file, parts.part, holder.range, { ...holder.range.rectangle, lastRow: last });
}

/** Where a column of appended cells begins; rows and columns count from 1. */
interface EditPlace {
  readonly first: number;
  readonly column: number;
  readonly isBody: boolean;
}

function edit({ parts }: OpenWorkbook, sheet: OpenSheet, added: AppendedColumn, { first, column, isBody }: EditPlace, styles: StyleBook): ColumnEdit {
  const { format } = added;
  const above = styleAt(sheet, first - 1, column, isBody);
  const isDate = parts.from1904 && format !== undefined && isDateFormat(format);
  return {
    column,
    firstRow: first,
    cells: added.cells,
    style: (row, existing) => {
      const base = existing ?? above;
      const rowFormat = appendedFormat(added, row - first, styles.formatOf(base));
      return rowFormat === undefined ? base : styles.cellStyle({ format: rowFormat }, base);
    },
    stored: (cell: Cell) => (isDate && typeof cell === "number" ? cell - days1904 : cell),
  };
}

/** The look that a new cell takes on: that of the cell above in the table's body, else none. */
function styleAt({ bytes, dataStart, dataEnd }: OpenSheet, row: number, column: number, isBody: boolean): number {
  let style = 0;
  if (!isBody) return style;
  scanSheetData(bytes, dataStart, dataEnd, {
    row: (spot) => spot.row <= row,
    cell: (cell) => {
      if (cell.row === row && cell.column === column) style = cell.style;
    },
  });
  return style;
}
