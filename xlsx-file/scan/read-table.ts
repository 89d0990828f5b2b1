import { type Area, cellText, filledLength, WorkbookTrouble, type Cell, type SnapshotColumn } from "#core";
import type { Home } from "./home";
import { mergedAreas, type OpenSheet } from "./open-sheet";
import { areaOf, contains, lastColumn, overlaps, type Rectangle } from "./address";
import type { UnreadCells } from "./cell-runs";
import type { CellReader } from "./cell-value";
import { cellsOf, putCode, putNumber, readColumn } from "./read-column";
import { lastRowRead, scanByPieces, type LargeRows } from "./large-sheet";
import { scanSheetData, type SheetVisitor } from "./sheet-scanner";
import { columnsWithin, smallSheet, type SmallSheet } from "./small-sheet";
import { readUsualRows, type ReadRows } from "./usual-rows";

/** A table with its cells, as the core judges it. */
export interface TableCells {
  readonly table: string;
  readonly sheet: string;
  readonly area: Area;
  readonly rowsBelow: number;
  /** By place, up to the last that holds anything. */
  readonly columns: readonly SnapshotColumn[];
  /** Rows under the header up to the last one that holds anything. */
  readonly rowCount: number;
  readonly joined: readonly Area[];
  /** The place where columns may be added: right of the table; where it goes on to the sheet's end, right of what it holds. */
  readonly end: number;
  /** The last column of the sheet, from 1, that holds anything in a row down to the table's last; 0 where none does. */
  readonly widest: number;
  /** Whether all of the sheet was read and none of its cells holds a formula. */
  readonly isWithoutFormulas: boolean;
  /** Where its rows end, as far as its rows are usual, and if it has no formulas: what is written right of all that stands there needs no second look at them. */
  readonly rowEnds: RowEnds | undefined;
}

/** Where rows end in a sheet's bytes, none of which has a cell right of a column; that and rows count from 1. */
export interface RowEnds {
  readonly rightmost: number;
  readonly firstRow: number;
  /** The place of each row's end tag; none where it is not known. */
  readonly ends: readonly (number | undefined)[];
}

const readings = new WeakMap<CellReader, WeakMap<OpenSheet, Map<string, TableCells>>>();

/**
 * All columns of a table in one pass: what it costs depends on the cells that hold something, not on its rectangle. A sheet that is as
 * it was is not read again by the same reader.
 */
export function readTableCells(sheet: OpenSheet, found: Home, readCell: CellReader): TableCells {
  const bySheet = readings.get(readCell) ?? new WeakMap<OpenSheet, Map<string, TableCells>>();
  readings.set(readCell, bySheet);
  const tables = bySheet.get(sheet) ?? new Map<string, TableCells>();
  bySheet.set(sheet, tables);
  const key = JSON.stringify(found);
  const cells = tables.get(key) ?? readCells(sheet, found, readCell);
  tables.set(key, cells);
  return cells;
}

function readCells(sheet: OpenSheet, found: Home, readCell: CellReader): TableCells {
  const { byPlace, widest, isWithoutFormulas, rowEnds } = scanColumns(sheet, found, readCell);
  const areas = mergedAreas(sheet).filter((area) => overlaps(area, found.rectangle));
  for (const area of areas) blankCovered(byPlace, area, found.rectangle);

  const rowCount = byPlace.reduce((most, column) => Math.max(most, filledLength(column?.cells ?? [])), 0);
  const { lastColumn: right, firstColumn: left } = found.rectangle;
  const blank = { header: "", cells: new Array<Cell>(rowCount).fill(null) };
  const width = byPlace.findLastIndex((column) => column !== undefined && (column.header !== null || filledLength(column.cells) > 0)) + 1;
  const columns = Array.from({ length: width }, (_, place): SnapshotColumn => {
    const standing = byPlace[place];
    if (standing === undefined) return blank;
    const { header, cells } = standing;
    blankUpTo(cells, rowCount);
    cells.length = rowCount;
    return { header: cellText(header), cells };
  });
  const isOpen = found.holder.kind === "sheet" || right === lastColumn;
  return {
    table: found.table,
    sheet: found.sheet.name,
    area: areaOf(found.rectangle),
    rowsBelow: found.rowsBelow,
    columns,
    rowCount,
    joined: areas.map(areaOf),
    end: isOpen ? width : right - left + 1,
    widest,
    isWithoutFormulas,
    rowEnds,
  };
}

/** What was read of a column; its cells end where it, or its table, last holds anything. */
interface StandingColumn {
  header: Cell;
  readonly cells: Cell[];
}

type ScannedColumns = { readonly byPlace: readonly (StandingColumn | undefined)[] } & Pick<TableCells, "widest" | "isWithoutFormulas" | "rowEnds">;

/** Where the cells of a table stand, and where within there those of others do. */
type ReadArea = Pick<Home, "rectangle" | "others">;

function scanColumns(sheet: OpenSheet, area: ReadArea, readCell: CellReader): ScannedColumns {
  if (sheet.large !== undefined) return scanLarge(sheet, sheet.large, area, readCell);
  const small = smallSheet(sheet, readCell);
  return small === undefined ? scanWhole(sheet, area, readCell) : scannedOf(small, sheet, area);
}

function scannedOf(small: SmallSheet, { dataStart, unread }: OpenSheet, { rectangle, others }: ReadArea): ScannedColumns {
  const { widest, rightmost, hasFormulas, ends } = small;
  const { firstRow: top } = rectangle;
  const rowEnds = { rightmost, firstRow: top + 1, ends: ends.slice(top).map((end) => end && dataStart + end) };
  return {
    byPlace: columnsWithin(small, rectangle, others, unread),
    widest,
    isWithoutFormulas: !hasFormulas,
    // Where texts are left unread these are not the places in the part.
    rowEnds: hasFormulas || unread !== undefined ? undefined : rowEnds,
  };
}

function scanWhole({ bytes, dataStart, dataEnd, unread }: OpenSheet, area: ReadArea, readCell: CellReader): ScannedColumns {
  const { visitor, columns } = columnsReader(area, readCell, bytes, unread ?? true);
  scanSheetData(bytes, dataStart, dataEnd, visitor);
  return columns();
}

const scansOfLarge = new WeakMap<CellReader, WeakMap<LargeRows, Map<string, ScannedColumns>>>();

/** By pieces, where that goes; once, as a look at what a sheet holds beside its table needs it too. */
function scanLarge(sheet: OpenSheet, large: LargeRows, { rectangle, others }: ReadArea, readCell: CellReader): ScannedColumns {
  const bySheet = scansOfLarge.get(readCell) ?? new WeakMap<LargeRows, Map<string, ScannedColumns>>();
  scansOfLarge.set(readCell, bySheet);
  const scans = bySheet.get(large) ?? new Map<string, ScannedColumns>();
  bySheet.set(large, scans);
  const key = JSON.stringify([rectangle, others]);
  const { visitor, columns } = columnsReader({ rectangle, others }, readCell, large.bytes, large.part.keepsWhole);
  const scan = scans.get(key) ?? (scanByPieces({ large, dataStart: sheet.dataStart }, visitor) ? columns() : scanWhole(sheet, { rectangle, others }, readCell));
  scans.set(key, scan);
  return scan;
}

/** Whether a large sheet holds nothing but a table that starts in its first cell: it is read for that, as it will be anyway. */
export function holdsNothingBeside({ firstRow, firstColumn, lastRow, lastColumn }: Rectangle, sheet: OpenSheet, readCell: CellReader): boolean {
  if (sheet.large === undefined || firstRow > 1 || firstColumn > 1) return false;
  try {
    const { widest } = scanColumns(sheet, { rectangle: { firstRow, firstColumn, lastRow, lastColumn }, others: [] }, readCell);
    return widest <= lastColumn && (lastRowRead(sheet.large) ?? Infinity) <= lastRow;
  } catch (error) {
    // What is wrong in it matters only where it is a table of the plan.
    if (error instanceof WorkbookTrouble) return false;
    throw error;
  }
}

/** What reads the columns of a table, and gives them once it has seen the sheet: the whole of it or not, or with cells that are not read. */
function columnsReader(
  { rectangle, others }: ReadArea,
  readCell: CellReader,
  first: Uint8Array,
  whole: boolean | UnreadCells,
): { readonly visitor: SheetVisitor; readonly columns: () => ScannedColumns } {
  const { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right } = rectangle;
  const rows: ReadRows = {
    table: rectangle,
    byPlace: [],
    row: 0,
    column: 0,
    rowDigits: 1,
    widest: 0,
    rightmost: 0,
    ends: whole === true ? [] : undefined,
  };
  const unread = typeof whole === "object" ? whole : undefined;
  const { byPlace } = rows;
  const texts = others.length > 0 ? undefined : readCell.textsOf?.(first);
  const values = texts?.list ?? [null];
  let isWithoutFormulas = true;
  const visitor: SheetVisitor = {
    row: ({ row }) => {
      if (row > bottom) isWithoutFormulas = false;
      return row <= bottom;
    },
    cell: (spot, bytes) => {
      if (spot.formulaStart > 0) isWithoutFormulas = false;
      if (spot.column > rows.rightmost) rows.rightmost = spot.column;
      if (spot.column > rows.widest && (spot.valueEnd > spot.valueStart || spot.formulaStart > 0)) rows.widest = spot.column;
      if (spot.row < top || spot.column < left || spot.column > right) return;
      if (others.length > 0 && others.some((area) => contains(area, spot))) return;
      const value = unread?.at(spot.row, spot.column) ?? readCell(bytes, spot);
      if (value === null) return;
      const column = (byPlace[spot.column - left] ??= readColumn(bottom - top));
      const index = spot.row - top - 1;
      if (index < 0) column.header = value;
      else if (typeof value === "number") putNumber(column, index, value);
      else putCode(column, index, values.push(value) - 1);
    },
    ...(texts &&
      unread === undefined && {
        usualRows: (at, spot, cell, bytes, words) => {
          if (spot.row <= top) return at;
          texts.bytes = bytes;
          texts.words = words;
          rows.row = spot.row;
          rows.rowDigits = String(spot.row).length;
          const stopped = readUsualRows(bytes, words, at, rows, texts);
          if (stopped > at) {
            spot.row = rows.row;
            cell.column = rows.column;
          }
          return stopped;
        },
      }),
  };
  const columns = (): ScannedColumns => {
    const rowCount = byPlace.reduce((most, column) => Math.max(most, column?.rowCount ?? 0), 0);
    return {
      byPlace: byPlace.map((column) => column && { header: column.header, cells: cellsOf(column, rowCount, values, readCell.sharedTexts) }),
      widest: rows.widest,
      isWithoutFormulas,
      rowEnds:
        !isWithoutFormulas || rows.ends === undefined ? undefined : { rightmost: Math.max(rows.widest, rows.rightmost), firstRow: top + 1, ends: rows.ends },
    };
  };
  return { visitor, columns };
}

/** A joined area's value belongs to its first cell, whatever a careless writer left in the others. */
function blankCovered(byPlace: readonly (StandingColumn | undefined)[], area: Rectangle, { firstRow: top, firstColumn: left }: Rectangle): void {
  byPlace.forEach((column, place) => {
    const number = left + place;
    if (column === undefined || number < area.firstColumn || number > area.lastColumn) return;
    const firstCovered = number === area.firstColumn ? area.firstRow + 1 : area.firstRow;
    if (firstCovered <= top && area.lastRow >= top) column.header = null;
    const last = Math.min(area.lastRow - top, column.cells.length);
    for (let row = Math.max(1, firstCovered - top); row <= last; row++) column.cells[row - 1] = null;
  });
}

/** Blank cells behind those that are there, at once: a sheet may hold something in its very last row. */
function blankUpTo(cells: Cell[], length: number): void {
  const from = cells.length;
  if (length <= from) return;
  cells.length = length;
  cells.fill(null, from);
}
