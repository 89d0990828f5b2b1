import { type AppendedColumn, type AppendedRows, type Cell, WorkbookTrouble } from "#core";
import type { FoundTable } from "../scan/find-tables";
import { openSheet, type OpenSheet } from "../scan/open-sheet";
import type { OpenWorkbook } from "../scan/open-workbook";
import { readTableCells, type PlacedColumn } from "../scan/read-table";
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

/** A column of new cells with the place where it goes. */
interface PlacedCells {
  readonly added: AppendedColumn;
  readonly standing: PlacedColumn;
}

/** Writes rows below the last one of a table that holds anything. Gives whether anything changed. */
export function appendRows(workbook: OpenWorkbook, found: FoundTable, rows: AppendedRows, styles: StyleBook): boolean {
  const sheet = openSheet(workbook.file, found.sheet.part);
  const cells = readTableCells(sheet, found, workbook.readCell);
  const placed = rows.columns.map((added): PlacedCells => ({ added, standing: columnNamed(rows.table, cells.columns, added.header) }));
  const count = Math.max(0, ...rows.columns.map((column) => column.cells.length));
  if (count === 0 || isWritten(rows, cells.rowCount, count, placed, columnNamed(rows.table, cells.columns, rows.key.header))) return false;

  const { top, left, right } = found.rectangle;
  const first = top + 1 + cells.rowCount;
  const last = first + count - 1;
  const bodyBottom = found.home.kind === "sheet" ? first - 1 : found.rectangle.bottom;
  if (last > bodyBottom && found.home.kind !== "sheet") {
    refuseOccupied(workbook, sheet, found, { top: bodyBottom + 1, left, bottom: last, right });
    lengthen(workbook, found, last);
  }
  const edits = [...placed].sort((a, b) => a.standing.column - b.standing.column).map((column) => edit(workbook, sheet, column, first, styles));
  const patched = patchCells(sheet, edits, workbook.readCell);
  const lastColumn = Math.max(...cells.columns.map(({ column }) => column));
  const frame = withLongerAreas(withDimension(sheet, edits), { left, right: Math.min(right, lastColumn), bottom: bodyBottom }, last);
  return workbook.file.write(found.sheet.part, joinFrame(frame, [patched.data]));
}

function columnNamed(table: string, columns: readonly PlacedColumn[], header: string): PlacedColumn {
  const standing = columns.find((column) => column.header === header);
  if (standing !== undefined) return standing;
  throw new WorkbookTrouble("moved", `The table "${table}" no longer has the column "${header}". Bring it back and try again.`);
}

/** Whether the rows stand there already. Throws where the table is neither what it was nor that with these rows. */
function isWritten({ key, table }: AppendedRows, rowCount: number, count: number, placed: readonly PlacedCells[], keyNow: PlacedColumn): boolean {
  const before = key.cells.length;
  const holds = ({ cells }: PlacedColumn, expected: readonly Cell[], from: number): boolean =>
    expected.every((cell, index) => JSON.stringify(cells[from + index] ?? null) === JSON.stringify(cell));
  const unchanged = holds(keyNow, key.cells, 0);
  if (unchanged && rowCount === before) return false;
  if (unchanged && rowCount === before + count && placed.every(({ added, standing }) => holds(standing, added.cells, before))) return true;
  throw new WorkbookTrouble("moved", `The table "${table}" changed while rows were made for it, so nothing was written. Try again.`);
}

/** Rows are never pushed down: formulas elsewhere may point at what stands below. */
function refuseOccupied(workbook: OpenWorkbook, sheet: OpenSheet, found: FoundTable, needed: Rectangle): void {
  const { table, home } = found;
  const refusal = (what: string, mend: string): WorkbookTrouble =>
    new WorkbookTrouble("cannot write", `No rows can be added to the table "${table}" on "${found.sheet.name}": ${what}. ${mend} and try again.`);
  if (home.kind === "table" && home.table.totalsRows > 0) throw refusal("its total row is in the way", "Switch it off (Table Design > Total Row)");
  if (home.kind === "table" && isFilledByQuery(workbook.file, home.table.part))
    throw refusal("a query fills it", "Add the rows at their source, or turn the table into a plain range,");
  if (needed.bottom > lastRow) throw refusal("the sheet ends there", "Remove rows that are not needed");
  const address = firstOccupied(workbook, sheet, found, needed);
  if (address !== undefined) throw refusal(`${address} below it holds something`, "Move that elsewhere");
}

function lengthen({ file, parts }: OpenWorkbook, { home }: FoundTable, last: number): void {
  if (home.kind === "table") lengthenTable(file, home.table.part, last);
  if (home.kind === "name") moveNamedRange(file, parts.part, home.range, { ...home.range.rectangle, bottom: last });
}

function edit({ parts }: OpenWorkbook, sheet: OpenSheet, { added, standing }: PlacedCells, firstRow: number, styles: StyleBook): ColumnEdit {
  const { format } = added;
  const above = styleAt(sheet, firstRow - 1, standing.column, standing.cells.length > 0);
  const isDate = parts.from1904 && format !== undefined && isDateFormat(format);
  return {
    column: standing.column,
    firstRow,
    cells: added.cells,
    style: (row, existing) => {
      const base = existing ?? above;
      const own = added.formats?.[row - firstRow] ?? (base === 0 ? format : undefined);
      return own === undefined ? base : styles.cellStyle({ format: own }, base);
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
