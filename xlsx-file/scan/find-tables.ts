import { areaBelow, findTables as findTablesIn, hasRegister, isOnlyWritten, type PlacedCandidate, rowsToShow, withRowsBelow, type Cell } from "#core";
import type { WorkbookPackage } from "../package/package";
import { areaOf, contains, lastColumn, lastRow, type Rectangle, rectangleOf } from "./address";
import type { CellReader } from "./cell-value";
import type { Holder, Home } from "./home";
import { lastRowRead } from "./large-sheet";
import { openToRead, type OpenSheet } from "./open-sheet";
import { holdsNothingBeside, readTableCells } from "./read-table";
import { rowsIn } from "./rows-below";
import { visitValues } from "./visit-values";
import { listObjectsOf, type SheetPart, type WorkbookParts } from "../package/workbook-parts";

interface Candidate extends PlacedCandidate {
  readonly part: SheetPart;
  readonly holder: Holder;
  readonly others: readonly Rectangle[];
}

/** As many rows as are looked at to find a table. */
const headRows = 30;
/** So many bytes are no heading, nor anything that tells one: the lines of a record are not read to find it. */
const longestHeading = 4096;

/** What was found in a workbook by one reader of its cells, as long as none of its parts changed. */
interface Found {
  readonly version: number;
  readonly candidates: readonly Candidate[];
  readonly homes: Map<string, readonly Home[]>;
}

const found = new WeakMap<CellReader, Found>();

/** Finds those of the named plan tables that the workbook has, reading the first rows of what may be one. */
export function findTables(file: WorkbookPackage, workbook: WorkbookParts, readCell: CellReader, wanted: readonly string[]): readonly Home[] {
  const standing = found.get(readCell);
  const all = standing?.version === file.version() ? standing : lookedThrough(file, workbook, readCell);
  found.set(readCell, all);
  const key = wanted.join("\n");
  const homes = all.homes.get(key) ?? homesIn(file, all.candidates, readCell, wanted);
  all.homes.set(key, homes);
  return homes;
}

function lookedThrough(file: WorkbookPackage, workbook: WorkbookParts, readCell: CellReader): Found {
  const on = (sheets: readonly SheetPart[]): readonly Candidate[] => sheets.flatMap((sheet) => candidatesOf(file, workbook, sheet, readCell));
  const read = on(workbook.sheets.filter(({ name }) => !isOnlyWritten(name)));
  return { version: file.version(), candidates: hasRegister(read) ? on(workbook.sheets) : read, homes: new Map() };
}

function homesIn(file: WorkbookPackage, candidates: readonly Candidate[], readCell: CellReader, wanted: readonly string[]): readonly Home[] {
  return findTablesIn(candidates, wanted).map((found) => {
    const below = areaBelow(found, candidates, lastRow - 1);
    const opened = openToRead(file, found.part.part);
    const homeWith = (under: readonly (readonly Cell[])[]): Home => {
      const { table, part: sheet, holder, others, area, rowsBelow } = withRowsBelow(found, under);
      return { table, sheet, holder, others, rectangle: rectangleOf(area), rowsBelow };
    };
    if (below === undefined) return homeWith([]);
    // Where a large sheet ends is known when its table was read, as it will be.
    if (opened.large !== undefined && lastRowRead(opened.large) === undefined) readTableCells(opened, homeWith([]), readCell);
    return homeWith(rowsIn(opened, rectangleOf(below), readCell));
  });
}

function candidatesOf(file: WorkbookPackage, workbook: WorkbookParts, sheet: SheetPart, readCell: CellReader): readonly Candidate[] {
  const opened = openToRead(file, sheet.part);
  const tables = listObjectsOf(file, sheet);
  const ranges = workbook.namedRanges.filter(
    (range) => range.sheet.toLowerCase() === sheet.name.toLowerCase() && range.rectangle.lastRow > range.rectangle.firstRow,
  );
  const areas = tables.map(({ rectangle }) => rectangle);
  const [only, ...others] = tables;
  const isAll = only !== undefined && others.length === 0 && holdsNothingBeside(only.rectangle, opened, readCell);
  const used = isAll ? undefined : usedHead(opened, readCell, areas);
  const named = [
    ...tables.map((table) => ({
      name: table.name,
      holder: { kind: "table", table } as const,
      rectangle: { ...table.rectangle, lastRow: table.rectangle.lastRow - table.totalsRows },
      others: [],
    })),
    ...ranges.map((range) => {
      return { name: range.name, holder: { kind: "name", range } as const, rectangle: range.rectangle, others: [] };
    }),
    ...(used === undefined ? [] : [{ name: null, holder: { kind: "sheet" } as const, rectangle: used, others: areas }]),
  ];
  const heads = readHeads(
    opened,
    readCell,
    named.map((candidate) => ({ ...candidate, rowCount: rowsToShow({ name: candidate.name, sheet: sheet.name }) })),
  );
  return named.map(({ rectangle, ...candidate }, index) => {
    const { holder } = candidate;
    const goesOn = holder.kind === "name" || (holder.kind === "table" && holder.table.totalsRows === 0);
    return { ...candidate, part: sheet, sheet: sheet.name, area: areaOf(rectangle), goesOn, rows: heads[index] ?? [] };
  });
}

/** A plain sheet's rectangle: from its first cell outside tables that holds something to the bottom; undefined where there is none. */
function usedHead(sheet: OpenSheet, readCell: CellReader, tables: readonly Rectangle[]): Rectangle | undefined {
  let top = 0;
  let left = lastColumn;
  visitValues(
    sheet,
    readCell,
    {
      row: (row) => top === 0 || row < top + headRows,
      cell: (row, column, valueOf) => {
        if (tables.some((area) => contains(area, { row, column })) || valueOf() === null) return;
        top ||= row;
        left = Math.min(left, column);
      },
    },
    headRows,
  );
  return top === 0 ? undefined : { firstRow: top, firstColumn: left, lastRow: lastRow, lastColumn: lastColumn };
}

/** The first rows of each rectangle, in one pass that ends where the last of them does. */
function readHeads(
  sheet: OpenSheet,
  readCell: CellReader,
  candidates: readonly { readonly rectangle: Rectangle; readonly others: readonly Rectangle[]; readonly rowCount: number }[],
): readonly (readonly (readonly Cell[])[])[] {
  const heads = candidates.map(({ rectangle, others, rowCount }) => {
    const { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right } = rectangle;
    return { top, left, bottom: Math.min(bottom, top + rowCount - 1), right, others, rows: [] as Cell[][] };
  });
  const bottom = Math.max(0, ...candidates.map(({ rectangle: { firstRow: top }, rowCount }) => top + rowCount - 1));
  /** Those that the row which is being read is one of. */
  let inRow: typeof heads = [];
  visitValues(
    sheet,
    readCell,
    {
      row: (row) => {
        inRow = heads.filter((head) => row >= head.top && row <= head.bottom);
        return row <= bottom;
      },
      cell: (row, column, valueOf) => {
        for (const { top, left, right, others, rows } of inRow) {
          if (column < left || column > right || (others.length > 0 && others.some((area) => contains(area, { row, column })))) continue;
          const value = valueOf();
          if (value === null) continue;
          while (rows.length <= row - top) rows.push([]);
          const cells = rows[row - top] as Cell[];
          while (cells.length < column - left) cells.push(null);
          cells[column - left] = value;
        }
      },
      longest: longestHeading,
    },
    bottom,
  );
  return heads.map(({ rows }) => rows);
}
