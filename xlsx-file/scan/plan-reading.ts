import { formatQuestions, isOnlyWritten, snapshotOf, withSpans, type Cell, type PlanSnapshot } from "#core";
import type { WorkbookPackage } from "../package/package";
import { hasNoFormulas } from "../package/recalculation";
import { readWorkbookParts } from "../package/workbook-parts";
import { contains, overlaps } from "./address";
import { readFormats } from "./cell-formats";
import type { CellReader } from "./cell-value";
import { findTables } from "./find-tables";
import type { Home } from "./home";
import { mergedAreas, openSheet, openToRead, type OpenSheet } from "./open-sheet";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { readTableCells, type TableCells } from "./read-table";
import { rowSpan } from "./row-span";
import { scanSheetData } from "./sheet-scanner";

/** The plan tables of a file as they were read, with what that rests on, so that a few changed cells need no second reading. */
export interface PlanReading {
  readonly snapshot: PlanSnapshot;
  readonly homes: readonly Home[];
  readonly cells: readonly TableCells[];
}

/** Cells of a sheet that hold something else than before. Rows and columns count from 1. */
export interface ChangedCells {
  readonly sheet: string;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** Reads those of the named tables that the file has, whole. */
export function readPlanTables(file: WorkbookPackage, wanted: readonly string[]): PlanReading {
  // Threads inflate large sheets while the small parts are read.
  for (const { name, part } of readWorkbookParts(file).sheets) if (!isOnlyWritten(name)) file.large(part)?.begin();
  const workbook = openWorkbook(file);
  return wholeReading(workbook, findTables(file, workbook.parts, workbook.readCell, wanted));
}

/** What {@link readPlanTables} gives after these cells changed. Only where the tables themselves are others by that are they read anew. */
export function followReading(file: WorkbookPackage, before: PlanReading, wanted: readonly string[], changed: readonly ChangedCells[]): PlanReading {
  const workbook = openWorkbook(file);
  const homes = findTables(file, workbook.parts, workbook.readCell, wanted);
  // In a file that asks to be calculated one changed cell may tell of all formulas that they were.
  if (workbook.parts.asksForCalculation || JSON.stringify(homes) !== JSON.stringify(before.homes)) return wholeReading(workbook, homes);
  const cells = before.cells.map((table, index) => follow(workbook, homes[index] as Home, table, changed));
  return cells.every((table) => table !== undefined) ? readingOf(workbook, homes, cells) : wholeReading(workbook, homes);
}

const wholeReading = (workbook: OpenWorkbook, homes: readonly Home[]): PlanReading =>
  readingOf(
    workbook,
    homes,
    homes.map((home) => {
      const sheet = openToRead(workbook.file, home.sheet.part);
      const cells = readTableCells(sheet, home, workbook.readCell);
      if (cells.isWithoutFormulas) hasNoFormulas(sheet.unread?.stretches ?? sheet.large?.part);
      if (cells.isWithoutFormulas && sheet.large?.part.keepsWhole !== false) hasNoFormulas(sheet.bytes);
      return cells;
    }),
  );

function readingOf({ file, parts }: OpenWorkbook, homes: readonly Home[], cells: readonly TableCells[]): PlanReading {
  const snapshots = cells.map((table) => snapshotOf(table));
  const questions = formatQuestions(snapshots);
  return { snapshot: { tables: withSpans(snapshots, questions, readFormats(file, parts, homes, questions)) }, homes, cells };
}

/** The table with its changed cells; undefined where its headers or its length may be others. Columns that stay are the very same. */
function follow({ file, readCell }: OpenWorkbook, home: Home, before: TableCells, changed: readonly ChangedCells[]): TableCells | undefined {
  const { rectangle, others } = home;
  const inside = changed
    .filter(({ sheet }) => sheet === home.sheet.name)
    .flatMap(({ cells }) => cells)
    .filter((cell) => contains(rectangle, cell) && !others.some((area) => contains(area, cell)));
  if (inside.length === 0) return before;
  const sheet = openSheet(file, home.sheet.part);
  const joined = mergedAreas(sheet).filter((area) => overlaps(area, rectangle));
  const standing = standingCells(sheet, inside, readCell);
  const columns = [...before.columns];
  for (const cell of inside) {
    const [row, place] = [cell.row - rectangle.firstRow - 1, cell.column - rectangle.firstColumn];
    const value = standing.get(placeKey(cell)) ?? null;
    const column = columns[place];
    const old = column?.cells[row] ?? null;
    if (row < 0 || joined.some((area) => contains(area, cell))) return undefined;
    if (value === old) continue;
    const isEdge = row >= before.rowCount - 1 || column === undefined || column.header === "";
    if (isEdge && (value === null || old === null)) return undefined;
    if (column === undefined) return undefined;
    const cells = column === before.columns[place] ? [...column.cells] : (column.cells as Cell[]);
    cells[row] = value;
    columns[place] = { ...column, cells };
  }
  return { ...before, columns, rowEnds: undefined };
}

/** What stands in these cells now, by row and column; those that are missing are blank. */
function standingCells(sheet: OpenSheet, cells: ChangedCells["cells"], readCell: CellReader): ReadonlyMap<string, Cell> {
  const wanted = new Set(cells.map(placeKey));
  const rows = cells
    .map(({ row }) => row)
    .reduce(({ first, last }, row) => ({ first: Math.min(first, row), last: Math.max(last, row) }), {
      first: Infinity,
      last: 0,
    });
  const span = rowSpan(sheet, rows.first, rows.last, () => undefined);
  const standing = new Map<string, Cell>();
  scanSheetData(sheet.bytes, span.from, span.to, {
    cell: (spot) => void (wanted.has(placeKey(spot)) && standing.set(placeKey(spot), readCell(sheet.bytes, spot))),
  });
  return standing;
}

const placeKey = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;
