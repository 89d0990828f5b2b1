import {
  say,
  type Cell,
  noRoomRight,
  printedReferences,
  standingOf,
  type StandingStatus,
  type StatusColumn,
  statusHeaderLook,
  statusLook,
  statusWork,
  type StatusWork,
  type TableUpdate,
  wrappedHeight,
} from "#core";
import { hasNoFormulas } from "../package/recalculation";
import type { Home } from "../scan/home";
import { openSheet, type OpenSheet } from "../scan/open-sheet";
import type { OpenWorkbook } from "../scan/open-workbook";
import { readTableCells, type TableCells } from "../scan/read-table";
import { lastColumn, type Rectangle } from "../scan/address";
import { days1904, isDateFormat } from "../scan/dates";
import { scanSheetData } from "../scan/sheet-scanner";
import { printColumns } from "../write/print-names";
import type { StyleBook } from "../write/styles";
import { withColumnWidth, withFold } from "./column-widths";
import { withPlanInFooter } from "./footer";
import { withHighlights } from "./highlights";
import { withNotes } from "./notes";
import { firstOccupied } from "./occupied";
import type { ColumnEdit } from "./column-edit";
import { patchCells } from "./patch-cells";
import { joinFrame } from "./sheet-frame";
import { growTable, moveNamedRange } from "./table-parts";
import { withDimension } from "./dimension";

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
  const { firstRow: top, firstColumn: left } = home.rectangle;
  const bottom = home.holder.kind === "table" ? home.rectangle.lastRow : top + cells.rowCount;
  const first = rowStyles(sheet, top + 1, left, Infinity).byColumn;
  const standing: StandingStatus = {
    ...standingOf(cells, cells.end),
    firstFormat: (place) => styles.formatOf(first.get(left + place) ?? 0),
    isHidden: () => false,
    highlightedRows: bottom - top,
  };
  const work = statusWork(standing, update);
  if (work.added !== undefined) {
    const right = left + work.added.area.right;
    refuseOccupied(workbook, sheet, home, cells, { firstRow: top, firstColumn: left + work.added.area.left, lastRow: bottom, lastColumn: right });
    grow(
      workbook,
      home,
      work.added.columns.map(({ status }) => status.header),
      right,
    );
  }

  const edits = columnEdits(workbook, sheet, work, first, home.rectangle, styles);
  const patched = patchCells(sheet, edits, workbook.readCell, cells.rowEnds);
  let frame = withDimension(sheet, edits);
  for (const { status, place, isNew } of work.columns) if (isNew) frame = withColumnWidth(frame, left + place, status.width);
  for (const { left: from, right: to } of work.added?.folds ?? []) frame = withFold(frame, left + from, left + to);
  for (const { area, rules } of work.highlights) {
    const column = left + area.left;
    frame = withHighlights(frame, { firstRow: top + area.top, firstColumn: column, lastRow: top + area.bottom, lastColumn: column }, rules, styles);
  }
  const notes = work.columns.flatMap(({ status, place }) => (status.note === "" ? [] : [{ row: top, column: left + place, text: status.note }]));
  frame = withPlanInFooter(frame, update.print?.plan);
  frame = withNotes(workbook.file, home.sheet.part, frame, notes);
  const changed = workbook.file.write(home.sheet.part, joinFrame(frame, patched.rows));
  if (work.print !== undefined)
    printColumns(workbook.file, workbook.parts.part, home.sheet.name, printedReferences(work.print, { top: top - 1, left: left - 1 }));
  if (!patched.hadFormulas) hasNoFormulas(workbook.file.read(home.sheet.part));
  return { changed, formulasGone: patched.formulasGone };
}

function refuseOccupied(workbook: OpenWorkbook, sheet: OpenSheet, home: Home, { widest }: TableCells, area: Rectangle): void {
  const totals = home.holder.kind === "table" ? home.holder.table.totalsRows : 0;
  const needed = { ...area, lastRow: area.lastRow + totals };
  if (needed.lastColumn > lastColumn) throw noRoomRight(home.table, home.sheet.name, say`the last column`);
  const isBesideAll = needed.firstColumn > widest && needed.lastRow <= home.rectangle.lastRow;
  const address = firstOccupied(workbook, sheet, home, needed, isBesideAll);
  if (address !== undefined) throw noRoomRight(home.table, home.sheet.name, address);
}

function grow(workbook: OpenWorkbook, { holder, rectangle }: Home, headers: readonly string[], last: number): void {
  if (holder.kind === "table") growTable(workbook.file, holder.table.part, headers);
  if (holder.kind === "name" && rectangle.lastColumn < lastColumn) {
    const area = { ...holder.range.rectangle, lastColumn: last };
    moveNamedRange(workbook.file, workbook.parts.part, holder.range, area);
  }
}

function columnEdits(
  { parts }: OpenWorkbook,
  sheet: OpenSheet,
  { columns, added }: StatusWork,
  first: ReadonlyMap<number, number>,
  { firstRow: top, firstColumn: left }: Pick<Rectangle, "firstRow" | "firstColumn">,
  styles: StyleBook,
): readonly ColumnEdit[] {
  const neighbour = rowStyles(sheet, top, left, left + (added?.area.left ?? 0)).last;
  return columns.map(({ status, cells, place, isNew, formats, isUsersFormat }) => {
    const { header, format } = status;
    const styled = styledBy(styles, status);
    const isDate = parts.from1904 && format !== undefined && isDateFormat(format);
    return {
      column: left + place,
      // A header that stands there already is the user's to word and to colour.
      firstRow: isNew ? top : top + 1,
      // A copy of the list as it is: taking a million cells apart to spread them costs more than all else here.
      cells: isNew ? ([header] as readonly Cell[]).concat(status.cells) : cells,
      style: (row, existing) => {
        if (row === top && isNew) return styles.cellStyle(statusHeaderLook, neighbour);
        // What the user gave is kept cell by cell.
        return isUsersFormat ? styled(existing ?? first.get(left + place) ?? 0, undefined) : styled(existing ?? 0, formats[row - top - 1]);
      },
      stored: (value: Cell) => (isDate && typeof value === "number" ? value - days1904 : value),
      ...(status.wrap === true ? { heightOf: (value: Cell) => (typeof value === "string" ? wrappedHeight(value, status.width) : 0) } : {}),
    };
  });
}

/** Gives a cell's own style the look of a status column, each pair of style and format worked out once. */
function styledBy(styles: StyleBook, status: StatusColumn): (base: number, format: string | undefined) => number {
  const known = new Map<string | undefined, Map<number, number>>();
  return (base, format) => {
    const standing = known.get(format)?.get(base);
    if (standing !== undefined) return standing;
    const look = { ...(format && { format }), ...statusLook(status) };
    const style = Object.keys(look).length === 0 ? base : styles.cellStyle(look, base);
    const byBase = known.get(format) ?? new Map<number, number>();
    known.set(format, byBase.set(base, style));
    return style;
  };
}

/** The styles of the cells of one row between two columns, all counted from 1: each by its column, and the last, which a new header takes on. */
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
