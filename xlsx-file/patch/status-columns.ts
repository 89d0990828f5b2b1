import {
  type Cell,
  type CellStyle,
  noRoomRight,
  type PlacedStatus,
  placeStatus,
  refuseChanged,
  type StatusColumn,
  type TableUpdate,
  statusFormat,
  usersFormat,
} from "#core";
import type { Home } from "../scan/find-tables";
import { openSheet, type OpenSheet } from "../scan/open-sheet";
import type { OpenWorkbook } from "../scan/open-workbook";
import { readTableCells, standingOf } from "../scan/read-table";
import { lastColumn, type Rectangle } from "../scan/address";
import { days1904, isDateFormat } from "../scan/dates";
import { scanSheetData } from "../scan/sheet-scanner";
import type { StyleBook } from "../write/styles";
import { withColumnWidth } from "./column-widths";
import { withHighlights } from "./highlights";
import { withNotes } from "./notes";
import { firstOccupied } from "./occupied";
import type { ColumnEdit } from "./column-edit";
import { patchCells } from "./patch-cells";
import { joinFrame } from "./sheet-frame";
import { growTable, moveNamedRange } from "./table-parts";
import { withDimension } from "./dimension";

/** A status column with the sheet column that it goes to. */
interface PlacedColumn extends PlacedStatus {
  readonly column: number;
}

/** The look of a header that we add: that of its neighbour, in the colours that mark a column as ours. */
const ownHeader: CellStyle = { fill: "#E7E6E6", color: "#1F2937", bold: true };

export interface StatusWritten {
  readonly changed: boolean;
  /** Whether a formula was overwritten, so that the calculation chain no longer fits. */
  readonly formulasGone: boolean;
}

/** Writes the status columns of one table. */
export function writeStatusColumns(workbook: OpenWorkbook, home: Home, update: TableUpdate, styles: StyleBook): StatusWritten {
  if (update.columns.length === 0) return { changed: false, formulasGone: false };
  const sheet = openSheet(workbook.file, home.sheet.part);
  const cells = readTableCells(sheet, home, workbook.readCell);
  const { top, left } = home.rectangle;
  const standing = standingOf(home, cells);
  refuseChanged(standing, update.key);
  const placed = placeStatus(standing.headers, update).map((column): PlacedColumn => ({ ...column, column: left + column.place }));
  const bottom = home.holder.kind === "table" ? home.rectangle.bottom : top + cells.rowCount;
  const added = placed.filter(({ isNew }) => isNew);
  if (added.length > 0) {
    const [first, last] = [added[0]?.column ?? 1, added[added.length - 1]?.column ?? 1];
    refuseOccupied(workbook, sheet, home, { top, left: first, bottom, right: last });
    grow(
      workbook,
      home,
      added.map(({ status }) => status.header),
      last,
    );
  }

  const edits = columnEdits(workbook, sheet, placed, { top, left }, styles);
  const patched = patchCells(sheet, edits, workbook.readCell);
  let frame = withDimension(sheet, edits);
  for (const { status, column, isNew } of placed) {
    if (isNew) frame = withColumnWidth(frame, column, status.width);
    frame = withHighlights(frame, { top: top + 1, left: column, bottom, right: column }, status.highlights, styles);
  }
  const noted = placed.filter(({ status }) => status.note !== "");
  const notes = noted.map(({ status, column }) => ({ row: top, column, text: status.note }));
  frame = withNotes(workbook.file, home.sheet.part, frame, notes);
  const changed = workbook.file.write(home.sheet.part, joinFrame(frame, [patched.data]));
  return { changed, formulasGone: patched.formulasGone };
}

function refuseOccupied(workbook: OpenWorkbook, sheet: OpenSheet, home: Home, area: Rectangle): void {
  const totals = home.holder.kind === "table" ? home.holder.table.totalsRows : 0;
  const needed = { ...area, bottom: area.bottom + totals };
  if (needed.right > lastColumn) throw noRoomRight(home.table, home.sheet.name, "the last column");
  const address = firstOccupied(workbook, sheet, home, needed);
  if (address !== undefined) throw noRoomRight(home.table, home.sheet.name, address);
}

function grow(workbook: OpenWorkbook, { holder, rectangle }: Home, headers: readonly string[], last: number): void {
  if (holder.kind === "table") growTable(workbook.file, holder.table.part, headers);
  if (holder.kind === "name" && rectangle.right < lastColumn) {
    const area = { ...holder.range.rectangle, right: last };
    moveNamedRange(workbook.file, workbook.parts.part, holder.range, area);
  }
}

function columnEdits(
  { parts }: OpenWorkbook,
  sheet: OpenSheet,
  placed: readonly PlacedColumn[],
  { top, left }: { readonly top: number; readonly left: number },
  styles: StyleBook,
): readonly ColumnEdit[] {
  const headerStyle = rowStyles(sheet, top, left, placed.find(({ isNew }) => isNew)?.column ?? 0).last;
  const first = rowStyles(sheet, top + 1, left, Infinity);
  return placed.map(({ status, column, isNew }) => {
    const { header, format } = status;
    const standing = first.byColumn.get(column);
    const users = isNew || standing === undefined ? undefined : usersFormat(status, styles.formatOf(standing));
    const styled = styledBy(styles, status);
    const isDate = parts.from1904 && format !== undefined && isDateFormat(format);
    return {
      column,
      // A header that stands there already is the user's to word and to colour.
      firstRow: isNew ? top : top + 1,
      cells: isNew ? [header, ...status.cells] : status.cells,
      style: (row, existing) => {
        if (row === top && isNew) return styles.cellStyle(ownHeader, headerStyle);
        return users === undefined
          ? styled(existing ?? 0, statusFormat(status, status.cells[row - top - 1] ?? null, row - top - 1))
          : styled(existing ?? standing ?? 0, undefined);
      },
      stored: (value: Cell) => (isDate && typeof value === "number" ? value - days1904 : value),
    };
  });
}

/** Gives a cell's own style the look of a status column, each pair of style and format worked out once. */
function styledBy(styles: StyleBook, { align, vertical }: StatusColumn): (base: number, format: string | undefined) => number {
  const known = new Map<string, number>();
  return (base, format) => {
    const key = `${base} ${format ?? ""}`;
    const style = known.get(key);
    if (style !== undefined) return style;
    const look: CellStyle = {
      ...(format === undefined ? {} : { format }),
      ...(align === undefined ? {} : { align }),
      ...(vertical === undefined ? {} : { vertical }),
    };
    const made = Object.keys(look).length === 0 ? base : styles.cellStyle(look, base);
    known.set(key, made);
    return made;
  };
}

/** The styles of the cells of one row between two columns: each by its column, and the last, which a new header takes on. */
function rowStyles({ bytes, dataStart, dataEnd }: OpenSheet, row: number, left: number, before: number) {
  const byColumn = new Map<number, number>();
  let last = 0;
  scanSheetData(bytes, dataStart, dataEnd, {
    row: (spot) => spot.row <= row,
    cell: (cell) => {
      if (cell.row !== row || cell.column < left || cell.column >= before) return;
      byColumn.set(cell.column, cell.style);
      last = cell.style;
    },
  });
  return { byColumn, last };
}
