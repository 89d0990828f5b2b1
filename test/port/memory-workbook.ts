import { placeOfSheet, refuseTakenNames, sheetsToWrite, type StandingSheet } from "../../core/writing/sheets-to-write";
import { isSameName } from "../../core/writing/same-name";
import { placeRemoved } from "../../core/writing/place-removed";
import { placeRows } from "../../core/writing/place-rows";
import { fitsInDropDown, sheetsOfTable } from "../../core/writing/table-sheet";
import { goneTable, standingOf } from "../../core/writing/standing-table";
import { statusWork } from "../../core/writing/status-work";
import { layoutOf } from "../../core/writing/sheet-layout";
import { printedPart, printedReferences } from "../../core/writing/printed-part";
import type { PrintSeen } from "./contract/contract-workbook";
import { refuseUnwritable } from "../../core/writing/cells-of-update";
import { type Area, areaAddress, cellAddress, columnsOf, contains, linkAddress, rowsOf } from "../../core/parsing/area";
import { isOwnedSheet } from "../../core/reading/locate";
import { areaBelow, findTables, type FoundTable, type PlacedCandidate, withRowsBelow } from "../../core/reading/find-tables";
import { rowsToShow } from "../../core/reading/table-candidate";
import { columnsOfRows, snapshotOf } from "../../core/reading/table-snapshot";
import { formatQuestions, withSpans } from "../../core/reading/span-cells";
import { rowsToLookAt, trimmedLook } from "../../core/adopt/sheet-look";
import type { SheetLook } from "../../core/port/look";
import type * as port from "../../core/port/workbook";

/** A sheet of the memory workbook: rows of cells from A1, and the rectangles that are spreadsheet tables. */
export interface MemorySheet {
  readonly name: string;
  readonly isHidden?: boolean | undefined;
  readonly cells: port.Cell[][];
  readonly tables: MemoryTable[];
  /** Columns, from 1, that are not shown. */
  hiddenColumns?: readonly number[];
  /** Areas whose cells are joined; rows and columns count from 0. */
  readonly joined?: readonly Area[];
  /** Cells whose number format is not General; rows and columns count from 0. */
  readonly formats?: readonly { readonly row: number; readonly column: number; readonly format: string }[];
  /** Cells that lead to others. */
  readonly links?: readonly string[];
  /** How it is printed. */
  printed?: PrintSeen;
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
    look: () => sheets.filter(({ name, isOwn }) => isOwn !== true && !isOwnedSheet(name)).flatMap(looksAt),
    read: (tables) => ({ tables: snapshotsOf(find(sheets, tables)) }),
    apply(update) {
      refuseUnwritable(update);
      const next = structuredClone(sheets);
      addMissing(next, update.newTables);
      for (const { own, rowsBelow } of find(next, update.stretchedTables ?? [])) if (own !== undefined) own.rows += rowsBelow;
      for (const rows of update.appendedRows ?? []) appendRows(next, rows);
      for (const table of update.tables) writeStatus(next, table);
      for (const columns of update.removedColumns ?? []) if (find(next, [columns.table]).length > 0) removeColumns(next, columns);
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

interface Candidate extends PlacedCandidate {
  readonly at: MemorySheet;
  /** The spreadsheet table that it is; a plain sheet is open to the right and below. */
  readonly own: MemoryTable | undefined;
}
type Found = FoundTable<Candidate>;

const areaOfTable = ({ row, column, rows, columns }: MemoryTable): Area => ({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });

/** From the first row that holds anything; without rows where nothing does. */
function usedArea({ cells }: MemorySheet): Area {
  const top = cells.findIndex((row) => row.some((cell) => cell !== null));
  const area = { top: 0, left: 0, bottom: -1, right: -1 };
  return top < 0 ? area : { ...area, top, bottom: cells.length - 1, right: Math.max(...cells.map((row) => row.length)) - 1 };
}

const rowsIn = ({ cells }: MemorySheet, area: Area): readonly (readonly port.Cell[])[] =>
  Array.from({ length: Math.max(0, rowsOf(area)) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (_cell, column) => cellAt(cells, area.top + row, area.left + column)),
  );

function looksAt(sheet: MemorySheet): readonly SheetLook[] {
  const { name, cells, tables } = sheet;
  const areas = tables.map(areaOfTable);
  const isTabled = (row: number, column: number): boolean => areas.some((area) => contains(area, { top: row, left: column, bottom: row, right: column }));
  const plain = cells.map((line, row) => line.map((cell, column) => (isTabled(row, column) ? null : cell)));
  return [
    ...tables.map((table) => ({ sheet: name, table: table.name, top: table.row + 1, left: table.column + 1, rows: rowsIn(sheet, areaOfTable(table)) })),
    { sheet: name, table: null, top: 1, left: 1, rows: plain },
  ].flatMap((look) => trimmedLook({ ...look, rows: look.rows.slice(0, rowsToLookAt) }) ?? []);
}

function find(sheets: readonly MemorySheet[], wanted: readonly string[]): readonly Found[] {
  const candidates = sheets.flatMap((at): readonly Candidate[] => {
    const candidate = (name: string | null, own: MemoryTable | undefined, area: Area): Candidate => {
      const rows = rowsIn(at, area).slice(0, rowsToShow({ name, sheet: at.name }));
      return { name, sheet: at.name, at, own, area, rows, goesOn: own !== undefined };
    };
    if (at.tables.length > 0) return at.tables.map((table) => candidate(table.name, table, areaOfTable(table)));
    return rowsOf(usedArea(at)) > 0 ? [candidate(null, undefined, usedArea(at))] : [];
  });
  return findTables(candidates, wanted).map((found) => {
    const below = areaBelow(found, candidates, found.at.cells.length - 1);
    return below === undefined ? found : withRowsBelow(found, rowsIn(found.at, below));
  });
}

function asRead(found: Found) {
  const rows = rowsIn(found.at, found.area);
  return { ...found, columns: columnsOfRows(rows.length, columnsOf(found.area), (row, place) => rows[row]?.[place] ?? null) };
}

function snapshotsOf(homes: readonly Found[]): readonly port.TableSnapshot[] {
  const tables = homes.map((found) => snapshotOf({ ...asRead(found), joined: found.at.joined ?? [] }));
  const questions = formatQuestions(tables);
  const formats = questions.map(({ table, area }) => {
    const cells = homes.find((one) => one.table === table)?.at.formats ?? [];
    return Array.from(
      { length: rowsOf(area) },
      (_, row) => cells.find((cell) => cell.row === area.top + row && cell.column === area.left)?.format ?? "General",
    );
  });
  return withSpans(tables, questions, formats);
}

function addMissing(sheets: MemorySheet[], newTables: readonly port.NewTable[]): void {
  const wanted = newTables.map(({ name }) => name);
  const there = find(sheets, wanted).map(({ table }) => table);
  for (const table of newTables) {
    const names = sheets.map(({ name }) => name);
    if (!there.includes(table.name)) sheets.push(...sheetsOfTable(table, names, fitsInDropDown).map(sheetOf));
  }
}

function standingIn(sheets: readonly MemorySheet[], table: string) {
  const [found] = find(sheets, [table]);
  if (found === undefined) throw goneTable(table);
  return { found, standing: standingOf(asRead(found), found.own?.columns) };
}

function writeStatus(sheets: readonly MemorySheet[], update: port.TableUpdate): void {
  const { found, standing } = standingIn(sheets, update.table);
  const { at, own, area: home } = found;
  const work = statusWork({ ...standing, firstFormat: () => undefined, isHidden: () => false, highlightedRows: 0 }, update);
  for (const { area, cells } of work.cells("whole rows")) putAll(at.cells, home.top + area.top, home.left + area.left, cells);
  if (work.added === undefined) return;
  if (work.print !== undefined && at.printed === undefined) {
    const said = Object.entries(printedReferences(work.print, home)).map(([part, cells]) => [part, cells.replace(/\$/g, "")]);
    at.printed = Object.fromEntries(said) as PrintSeen;
  }
  const { left, right } = work.added.area;
  const folded = work.added.folds.flatMap((fold) => Array.from({ length: fold.right - fold.left + 1 }, (_, column) => home.left + fold.left + column + 1));
  at.hiddenColumns = (at.hiddenColumns ?? []).filter((hidden) => hidden <= home.left + left || hidden > home.left + right + 1).concat(folded);
  if (own !== undefined) own.columns = right + 1;
}

function removeColumns(sheets: readonly MemorySheet[], removed: port.RemovedColumns): void {
  const { found, standing } = standingIn(sheets, removed.table);
  const place = placeRemoved(standing, removed);
  if (place === undefined) return;
  const { at, own, area } = found;
  const blank = removed.columns.map(() => null);
  putAll(at.cells, area.top, area.left + place, new Array<typeof blank>(rowsOf(area)).fill(blank));
  const first = area.left + place;
  for (const line of at.cells) if (line.slice(first).every((cell) => cell === null)) line.length = Math.min(line.length, first);
  if (own !== undefined) own.columns = area.left + place - own.column;
}

function appendRows(sheets: readonly MemorySheet[], rows: port.AppendedRows): void {
  const { found, standing } = standingIn(sheets, rows.table);
  const { at, own, area: home } = found;
  const tail = rowsIn(at, { ...home, top: home.top + 1 + rows.key.cells.length });
  const placed = placeRows(standing, tail, rows);
  if (placed === undefined) return;
  for (const { area, cells } of placed.grids) putAll(at.cells, home.top + area.top, home.left + area.left, cells);
  if (own !== undefined) own.rows = Math.max(own.rows, home.top + 1 + placed.first + placed.count - own.row);
}

function standingSheet(sheets: readonly MemorySheet[], wanted: string): StandingSheet | undefined {
  const sheet = sheets.find(({ name }) => isSameName(name, wanted));
  if (sheet === undefined) return undefined;
  const corner = rowsIn(sheet, { top: 0, left: 0, bottom: 1, right: 1 });
  return { name: sheet.name, isMarked: sheet.isOwn === true, isBlank: rowsOf(usedArea(sheet)) <= 0, corner };
}

/** Blocks and tables whole in place of what stood there; a new sheet goes where the update wants it. */
function replaceOwned(sheets: MemorySheet[], owned: port.OwnedSheet, all: readonly port.OwnedSheet[]): void {
  const names = sheets.map(({ name }) => name);
  const at = names.findIndex((name) => isSameName(name, owned.name));
  const taken = sheets.flatMap(({ tables }, place) => (place === at ? [] : tables.map(({ name }) => name)));
  refuseTakenNames(owned, "a table", taken);
  const sheet: MemorySheet = { ...sheetOf(owned), isOwn: true, isHidden: (sheets[at] ?? owned).isHidden };
  if (at >= 0) sheets[at] = sheet;
  else sheets.splice(placeOfSheet(owned, all, names) ?? sheets.length, 0, sheet);
}

function sheetOf(owned: port.OwnedSheet): MemorySheet {
  const links = (owned.links ?? []).map(({ row, column, to }) => `${cellAddress(row - 1, column - 1)} ${linkAddress(to)}`);
  const layout = layoutOf(owned);
  const { area: printedArea, titleRows } = printedPart(owned, layout);
  const printed: PrintSeen = {
    ...(printedArea === undefined ? {} : { area: areaAddress(printedArea) }),
    ...(titleRows === undefined ? {} : { titleRows: titleRows.join(":") }),
    page: owned.landscape ? "A4 landscape, numbered" : "A4 portrait, numbered",
  };
  const sheet: MemorySheet = { name: owned.name, cells: [], tables: [], links, printed };
  const { blocks, tables } = layout;
  for (const { area, cells } of blocks) putAll(sheet.cells, area.top, area.left, cells);
  for (const { table, area } of tables) sheet.tables.push({ name: table, row: area.top, column: area.left, rows: rowsOf(area), columns: columnsOf(area) });
  return sheet;
}

/** Undefined leaves a cell as it is. */
function putAll(cells: port.Cell[][], top: number, left: number, rows: readonly (readonly (port.Cell | undefined)[])[]): void {
  rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== undefined && (cell !== null || cellAt(cells, top + row, left + column) !== null)) put(cells, top + row, left + column, cell);
    }),
  );
}

function put(cells: port.Cell[][], row: number, column: number, cell: port.Cell): void {
  while (cells.length <= row) cells.push([]);
  const line = cells[row] as port.Cell[];
  while (line.length <= column) line.push(null);
  line[column] = cell;
}

const cellAt = (cells: readonly (readonly port.Cell[])[], row: number, column: number): port.Cell => cells[row]?.[column] ?? null;
