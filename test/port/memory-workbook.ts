import { isSameName, placeOfSheet, sheetsToWrite, type StandingSheet } from "../../core/writing/own-sheets";
import { placeRemoved } from "../../core/writing/place-removed";
import { placeRows } from "../../core/writing/place-rows";
import { placeStatus } from "../../core/writing/place-status";
import { fitsInDropDown, sheetsOfTable } from "../../core/writing/table-sheet";
import { goneTable, headerText, refuseChanged, type StandingTable } from "../../core/writing/standing-table";
import { isOwnSheet, locateTables } from "../../core/reading/locate";
import { rowsToShow, type TableCandidate } from "../../core/reading/table-candidate";
import { rowsToLookAt, trimmedLook } from "../../core/adopt/sheet-look";
import type { SheetLook } from "../../core/port/look";
import { formatQuestions, withSpans } from "../../core/reading/span-cells";
import { rowsBelow } from "../../core/reading/rows-below";
import type * as port from "../../core/port/workbook";

/** A sheet of the memory workbook: rows of cells from A1, and the rectangles that are spreadsheet tables. */
export interface MemorySheet {
  readonly name: string;
  readonly cells: port.Cell[][];
  readonly tables: MemoryTable[];
  /** Columns, from 1, that are not shown. */
  hiddenColumns?: readonly number[];
  /** Areas whose cells are joined; rows and columns count from 0. */
  readonly joined?: readonly Pick<Found, "top" | "left" | "bottom" | "right">[];
  /** Cells whose number format is not General; rows and columns count from 0. */
  readonly formats?: readonly { readonly row: number; readonly column: number; readonly format: string }[];
  /** Set on the sheets of the product's own. */
  readonly isOwn?: true;
}

/** Rows and columns count from 0; the first row is the header, and `rows` counts it. */
export interface MemoryTable {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/** The port over sheets in memory, carried out to the letter: the host that the laws are tested on. */
export interface MemoryWorkbook extends port.PlanWorkbook {
  look(): readonly SheetLook[];
  read(tables: readonly string[]): port.PlanSnapshot;
  /** Throws and changes nothing where the update cannot be carried out whole. */
  apply(update: port.PlanUpdate): void;
  readonly sheets: readonly MemorySheet[];
}

export function memoryWorkbook(from: readonly MemorySheet[]): MemoryWorkbook {
  let sheets = structuredClone(from) as MemorySheet[];
  return {
    get sheets() {
      return sheets;
    },
    look: () => sheets.filter(({ name, isOwn }) => isOwn !== true && !isOwnSheet(name)).flatMap(looksAt),
    read: (tables) => ({ tables: withFormats(find(sheets, tables)) }),
    apply(update) {
      const next = structuredClone(sheets);
      addMissing(next, update.newTables);
      for (const { home, rowsBelow: below } of find(next, update.stretchedTables ?? [])) if (home !== undefined) home.rows += below;
      for (const rows of update.appendedRows ?? []) appendRows(next, rows);
      for (const table of update.tables) writeStatus(next, table);
      for (const columns of update.removedColumns ?? []) removeColumns(next, columns);
      const owned = sheetsToWrite(update.sheets, (name) => standingSheet(next, name));
      for (const sheet of owned) replaceOwned(next, sheet, owned);
      sheets = next.filter(({ name, isOwn }) => isOwn !== true || update.removedSheets?.some((removed) => isSameName(removed, name)) !== true);
    },
  };
}

/** The sheets of a snapshot, each table where the snapshot says that it stands. */
export function sheetsOf(snapshot: port.PlanSnapshot): readonly MemorySheet[] {
  return snapshot.tables.map(({ name, sheet, headerRow, firstColumn, columns }) => {
    const length = Math.max(0, ...columns.map(({ cells }) => cells.length));
    const cells: port.Cell[][] = Array.from({ length: headerRow + length }, () => []);
    columns.forEach(({ header, cells: columnCells }, index) => {
      [header, ...columnCells].forEach((cell, row) => put(cells, headerRow - 1 + row, firstColumn - 1 + index, cell));
    });
    return { name: sheet, cells, tables: [{ name, row: headerRow - 1, column: firstColumn - 1, rows: length + 1, columns: columns.length }] };
  });
}

/** A plan table with the rectangle that it was found in; a plain sheet is open to the right and below. */
interface Found {
  readonly table: string;
  readonly sheet: MemorySheet;
  readonly home: MemoryTable | undefined;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** How many of the last rows stand below the spreadsheet table, not in it. */
  readonly rowsBelow: number;
}

function looksAt({ name, cells, tables }: MemorySheet): readonly SheetLook[] {
  const isTabled = (row: number, column: number): boolean =>
    tables.some((table) => row >= table.row && row < table.row + table.rows && column >= table.column && column < table.column + table.columns);
  const plain = cells.slice(0, rowsToLookAt).map((line, row) => line.map((cell, column) => (isTabled(row, column) ? null : cell)));
  return [
    ...tables.map((table) => ({
      sheet: name,
      table: table.name,
      top: table.row + 1,
      left: table.column + 1,
      rows: cells
        .slice(table.row, table.row + Math.min(table.rows, rowsToLookAt))
        .map((line) => Array.from({ length: table.columns }, (_, column) => line[table.column + column] ?? null)),
    })),
    { sheet: name, table: null, top: 1, left: 1, rows: plain },
  ].flatMap((look) => trimmedLook(look) ?? []);
}

function find(sheets: readonly MemorySheet[], wanted: readonly string[]): readonly Found[] {
  const homes = sheets.flatMap((sheet) => [
    ...sheet.tables.map((home) => ({ sheet, home, top: home.row, left: home.column, bottom: home.row + home.rows - 1, right: home.column + home.columns - 1 })),
    ...(sheet.tables.length > 0 ? [] : plainSheet(sheet)),
  ]);
  const candidates = homes.map(({ sheet, home, top, left, bottom, right }): TableCandidate => ({
    name: home?.name ?? null,
    sheet: sheet.name,
    rows: sheet.cells
      .slice(top, Math.min(bottom + 1, top + rowsToShow({ name: home?.name ?? null, sheet: sheet.name })))
      .map((row) => Array.from({ length: right - left + 1 }, (_, column) => row[left + column] ?? null)),
  }));
  return locateTables(candidates, wanted).map(({ table, candidate, headerOffset }) => {
    const home = homes[candidate] as (typeof homes)[number];
    const top = home.top + headerOffset;
    const below = home.home === undefined ? 0 : rowsBelow(table, rowAt(home, top), rowsUnder(home));
    return { ...home, table, top, bottom: home.bottom + below, rowsBelow: below };
  });
}

type Area = Pick<Found, "sheet" | "left" | "right" | "bottom">;
const rowAt = ({ sheet, left, right }: Area, row: number): readonly port.Cell[] =>
  Array.from({ length: right - left + 1 }, (_, column) => cellAt(sheet.cells, row, left + column));

/** What stands below a table down to the next one. */
function rowsUnder(area: Area): readonly (readonly port.Cell[])[] {
  const { sheet, left, right, bottom } = area;
  const others = sheet.tables.filter(({ row, column, columns }) => row > bottom && column <= right && column + columns > left).map(({ row }) => row);
  const end = Math.min(sheet.cells.length, ...others);
  return Array.from({ length: Math.max(0, end - bottom - 1) }, (_, row) => rowAt(area, bottom + 1 + row));
}

function plainSheet(sheet: MemorySheet) {
  const top = sheet.cells.findIndex((row) => row.some(isFilled));
  if (top < 0) return [];
  const width = Math.max(...sheet.cells.map((row) => row.length));
  return [{ sheet, home: undefined, top, left: 0, bottom: sheet.cells.length - 1, right: width - 1 }];
}

interface PlacedColumn extends port.SnapshotColumn {
  readonly column: number;
}

function columnsOf({ sheet, top, left, bottom, right }: Found): readonly PlacedColumn[] {
  const all = Array.from({ length: Math.max(0, right - left + 1) }, (_, index): PlacedColumn => {
    const cells = Array.from({ length: bottom - top }, (_row, row) => cellAt(sheet.cells, top + 1 + row, left + index));
    return { header: headerText(cellAt(sheet.cells, top, left + index)), cells, column: left + index };
  });
  const rowCount = Math.max(0, ...all.map(({ cells }) => filledLength(cells)));
  const isFilled = all.map(({ header, cells }) => header !== "" || filledLength(cells) > 0);
  const [first, last] = [Math.max(0, isFilled.indexOf(true)), isFilled.lastIndexOf(true)];
  return all.slice(first, last + 1).map((column) => ({ ...column, cells: column.cells.slice(0, rowCount) }));
}

function snapshotOf(found: Found): port.TableSnapshot {
  const columns = columnsOf(found);
  return {
    name: found.table,
    sheet: found.sheet.name,
    headerRow: found.top + 1,
    firstColumn: (columns[0]?.column ?? found.left) + 1,
    columns: columns.map(({ header, cells }) => ({ header, cells })),
    ...(found.rowsBelow === 0 ? {} : { rowsBelow: found.rowsBelow }),
    ...joinedIn(found, columns),
  };
}

function withFormats(homes: readonly Found[]): readonly port.TableSnapshot[] {
  const tables = homes.map(snapshotOf);
  const questions = formatQuestions(tables);
  const formats = questions.map(({ table, column, row, rows }) => {
    const home = homes.find((one) => one.table === table) as Found;
    const place = columnsOf(home)[column]?.column;
    const formatAt = (at: number) => home.sheet.formats?.find((cell) => cell.row === at && cell.column === place)?.format ?? "General";
    return Array.from({ length: rows }, (_, index) => formatAt(home.top + 1 + row + index));
  });
  return withSpans(tables, questions, formats);
}

function joinedIn({ sheet, top, bottom }: Found, columns: readonly PlacedColumn[]): Pick<port.TableSnapshot, "joined"> {
  const joined = (sheet.joined ?? []).flatMap((area): readonly port.JoinedCells[] => {
    const column = columns.findIndex((one) => one.column === area.left);
    if (area.left !== area.right || column < 0 || area.top <= top || area.top > bottom || area.bottom === area.top) return [];
    return [{ column, row: area.top - top - 1, rows: area.bottom - area.top + 1 }];
  });
  return joined.length === 0 ? {} : { joined };
}

function addMissing(sheets: MemorySheet[], newTables: readonly port.NewTable[]): void {
  const there = find(
    sheets,
    newTables.map(({ name }) => name),
  ).map(({ table }) => table);
  for (const table of newTables) {
    const names = sheets.map(({ name }) => name);
    if (!there.includes(table.name)) sheets.push(...sheetsOfTable(table, names, fitsInDropDown).map(blocksOnSheet));
  }
}

function standingOf(found: Found): StandingTable {
  const columns = columnsOf(found);
  const end = found.home === undefined ? (columns[columns.length - 1]?.column ?? found.left - 1) : found.right;
  const at = (place: number) => columns.find(({ column }) => column === found.left + place);
  return {
    table: found.table,
    sheet: found.sheet.name,
    headerRow: found.top + 1,
    headers: Array.from({ length: end - found.left + 1 }, (_, place) => at(place)?.header ?? ""),
    cells: (place) => at(place)?.cells ?? [],
  };
}

function homeOf(sheets: readonly MemorySheet[], table: string): Found {
  const found = find(sheets, [table])[0];
  if (found === undefined) throw goneTable(table);
  return found;
}

function writeStatus(sheets: readonly MemorySheet[], update: port.TableUpdate): void {
  const found = homeOf(sheets, update.table);
  const standing = standingOf(found);
  refuseChanged(standing, update.key);
  for (const { status, place, isNew } of placeStatus(standing.headers, update)) {
    const column = found.left + place;
    if (isNew) put(found.sheet.cells, found.top, column, status.header);
    status.cells.forEach((cell, row) => put(found.sheet.cells, found.top + 1 + row, column, writable(cell)));
    if (isNew) found.sheet.hiddenColumns = (found.sheet.hiddenColumns ?? []).filter((hidden) => hidden !== column + 1);
    if (isNew && found.home !== undefined) found.home.columns = column - found.home.column + 1;
  }
}

function removeColumns(sheets: readonly MemorySheet[], removed: port.RemovedColumns): void {
  const [found] = find(sheets, [removed.table]);
  const place = found === undefined ? undefined : placeRemoved(standingOf(found), removed);
  if (found === undefined || place === undefined) return;
  const { sheet, left, top, bottom, home } = found;
  for (let row = top; row <= bottom; row++) sheet.cells[row]?.splice(left + place, removed.columns.length, ...removed.columns.map(() => null));
  for (const line of sheet.cells) while (line.length > 0 && line[line.length - 1] === null) line.pop();
  if (home !== undefined) home.columns = left + place - home.column;
}

function appendRows(sheets: readonly MemorySheet[], rows: port.AppendedRows): void {
  const found = homeOf(sheets, rows.table);
  const standing = standingOf(found);
  const bottom = Math.max(...standing.headers.map((_, place) => standing.cells(place).length));
  const tail = Array.from({ length: Math.max(0, bottom - rows.key.cells.length) }, (_, row) =>
    standing.headers.map((_header, place) => standing.cells(place)[rows.key.cells.length + row] ?? null),
  );
  const placed = placeRows(standing, tail, rows);
  if (placed === undefined) return;
  const first = found.top + 1 + placed.first;
  for (const { column, place } of placed.columns) column.cells.forEach((cell, row) => put(found.sheet.cells, first + row, found.left + place, writable(cell)));
  if (found.home !== undefined) found.home.rows = Math.max(found.home.rows, first + placed.count - found.home.row);
}

function standingSheet(sheets: readonly MemorySheet[], wanted: string): StandingSheet | undefined {
  const sheet = sheets.find(({ name }) => isSameName(name, wanted));
  if (sheet === undefined) return undefined;
  const corner = [0, 1].map((row) => [0, 1].map((column) => cellAt(sheet.cells, row, column)));
  return { name: sheet.name, isMarked: sheet.isOwn === true, isBlank: !sheet.cells.some((row) => row.some(isFilled)), corner };
}

/** Blocks and tables whole in place of what stood there; a new sheet goes where the update wants it. */
function replaceOwned(sheets: MemorySheet[], owned: port.OwnedSheet, all: readonly port.OwnedSheet[]): void {
  const at = sheets.findIndex(({ name }) => isSameName(name, owned.name));
  const sheet: MemorySheet = { ...blocksOnSheet(owned), isOwn: true };
  if (at >= 0) sheets[at] = sheet;
  else
    sheets.splice(
      placeOfSheet(
        owned,
        all,
        sheets.map(({ name }) => name),
      ) ?? sheets.length,
      0,
      sheet,
    );
}

function blocksOnSheet(owned: port.OwnedSheet): MemorySheet {
  const sheet: MemorySheet = { name: owned.name, cells: [], tables: [] };
  for (const { row, column, cells, table } of owned.blocks) {
    cells.forEach((line, index) =>
      line.forEach((cell, offset) => {
        if (writable(cell) !== null) put(sheet.cells, row - 1 + index, column - 1 + offset, cell);
      }),
    );
    if (table !== undefined) sheet.tables.push({ name: table, row: row - 1, column: column - 1, rows: cells.length, columns: cells[0]?.length ?? 0 });
  }
  return sheet;
}

function writable(cell: port.Cell): port.Cell {
  if (cell === undefined || (typeof cell === "number" && !Number.isFinite(cell))) throw new RangeError(`${String(cell)} cannot stand in a cell.`);
  return cell;
}

function put(cells: port.Cell[][], row: number, column: number, cell: port.Cell): void {
  while (cells.length <= row) cells.push([]);
  const line = cells[row] as port.Cell[];
  while (line.length <= column) line.push(null);
  line[column] = cell;
}

const cellAt = (cells: readonly (readonly port.Cell[])[], row: number, column: number): port.Cell => cells[row]?.[column] ?? null;
const isFilled = (cell: port.Cell): boolean => cell !== null;

function filledLength(cells: readonly port.Cell[]): number {
  let length = cells.length;
  while (length > 0 && !isFilled(cells[length - 1] ?? null)) length--;
  return length;
}
