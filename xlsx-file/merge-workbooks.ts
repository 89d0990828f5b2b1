import {
  conflictsAt,
  conflictsPage,
  mergeConflictsSheet,
  namesOf,
  mergePlans,
  readTables,
  WorkbookTrouble,
  type CellPlace,
  type CopyNames,
  type FormulaIn,
  type Merge,
  type PlanSnapshot,
  say,
} from "#core";
import { openPackage, type WorkbookPackage } from "./package/package";
import { endingOf } from "./package/workbook-kind";
import { enterInWorkbook, type SheetEntries, type UserCell } from "./patch/enter-in-workbook";
import { withElement } from "./patch/frame-elements";
import { joinFrame, splitFrame } from "./patch/sheet-frame";
import { formulasIn } from "./scan/formulas";
import { addressFrom1 } from "./scan/address";
import { openSheet } from "./scan/open-sheet";
import { escapeAttribute } from "./write/xml";
import { readWorkbookParts } from "./package/workbook-parts";
import { xlsxWorkbook, type XlsxOptions, type XlsxWorkbook } from "./xlsx-workbook";

/** A copy of a plan as a file, and what it is called. */
export interface CopyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MergedWorkbook {
  readonly merge: Merge;
  /** How the name of such a file must end. */
  readonly ending: string;
  toBytes(): Promise<Uint8Array>;
}

/** Brings two copies of a plan together in a copy of A's file, of which nothing else changes. Throws where they share no base. */
export async function mergeWorkbooks(base: CopyFile, a: CopyFile, b: CopyFile, options: XlsxOptions = {}): Promise<MergedWorkbook> {
  const file = await openPackage(a.bytes);
  const names = { base: base.name, a: a.name, b: b.name };
  const called = new Set(Object.values(names)).size === 3 ? names : undefined;
  const merge = (await mergerOf(base, b, called))(file, xlsxWorkbook(file, options), a.name);
  return { merge, ending: endingOf(file), toBytes: () => file.toBytes() };
}

/** What brings a copy together with any that is open already, which is changed by that: its file, the port over it, and its name. `called` are the names in words of why it cannot be. */
export async function mergerOf(
  base: CopyFile,
  b: CopyFile,
  called?: CopyNames,
): Promise<(file: WorkbookPackage, workbook: XlsxWorkbook, name: string) => Merge> {
  const [origin, other] = [await openPackage(base.bytes), await openPackage(b.bytes)];
  return (file, workbook, name) => {
    const [before, here, others] = [read(origin), workbook.read(readTables), read(other)];
    const [mine, theirs] = [placedTables(file, here), placedTables(other, others)];
    const formulaIn: FormulaIn = (table, inA, inB) => {
      const formula = mine.get(table)?.formula(inA);
      if (formula === undefined) return undefined;
      return inB !== undefined && formula === theirs.get(table)?.formula(inB) ? "same" : "other";
    };
    const merge = mergePlans(before, here, others, formulaIn, called);
    const { conflicts, appended } = merge;
    const sheets = conflicts.length === 0 ? [] : [conflictsPage(conflicts, { a: name, b: b.name })];
    workbook.apply({
      newTables: [],
      tables: [],
      sheets,
      appendedRows: appended,
      ...(sheets.length === 0 ? { removedSheets: [...namesOf(mergeConflictsSheet)] } : {}),
    });
    enterInWorkbook(file, entriesOf(merge, mine));
    if (sheets.length > 0) linkConflicts(file, merge, mine);
    return merge;
  };
}

const read = (file: WorkbookPackage): PlanSnapshot => xlsxWorkbook(file).read(readTables);

/** Where a table stands in its file. */
interface PlacedTable {
  readonly sheet: string;
  /** The sheet column of the first, from 1. */
  readonly firstColumn: number;
  /** The text of the formula in a cell; undefined where there is none. */
  formula(cell: CellPlace): string | undefined;
}

function placedTables(file: WorkbookPackage, { tables }: PlanSnapshot): ReadonlyMap<string, PlacedTable> {
  const { sheets } = readWorkbookParts(file);
  return new Map(
    tables.map(({ name, sheet, headerRow, firstColumn }) => {
      const part = sheets.find((candidate) => candidate.name === sheet)?.part;
      const formulas = part === undefined ? undefined : formulasIn(openSheet(file, part));
      return [name, { sheet, firstColumn, formula: ({ row, column }) => formulas?.get(addressFrom1(headerRow + 1 + row, firstColumn + column)) }];
    }),
  );
}

/** The cells to be written, sheet by sheet, by row and then by column. */
function entriesOf({ cells, removed }: Merge, tables: ReadonlyMap<string, PlacedTable>): readonly SheetEntries[] {
  const bySheet = new Map<string, UserCell[]>();
  const enter = (table: string, place: number, cell: Omit<UserCell, "column">): void => {
    const home = tables.get(table);
    if (home === undefined) throw new WorkbookTrouble("gone", say`The table ${table} is not where it was read.`);
    const column = home.firstColumn + place;
    const entered = bySheet.get(home.sheet);
    if (entered === undefined) bySheet.set(home.sheet, [{ ...cell, column }]);
    else entered.push({ ...cell, column });
  };
  for (const { table, columnPlace, place, cell, format } of cells)
    enter(table, columnPlace, { row: place.row, cell, ...(typeof cell === "number" && format !== undefined ? { plainFormat: format } : {}) });
  for (const { table, place, columnPlaces } of removed) for (const columnPlace of columnPlaces) enter(table, columnPlace, { row: place.row, cell: null });
  return [...bySheet].map(([sheet, entered]) => ({ sheet, cells: entered.sort((a, b) => a.row - b.row || a.column - b.column) }));
}

/** Links each conflict to its cell in A. */
function linkConflicts(file: WorkbookPackage, { conflicts }: Merge, tables: ReadonlyMap<string, PlacedTable>): void {
  const sheet = readWorkbookParts(file).sheets.find(({ name }) => namesOf(mergeConflictsSheet).includes(name));
  if (sheet === undefined) return;
  const links = conflicts.flatMap(({ table, placeA, columnPlace }, row) => {
    const home = tables.get(table);
    if (placeA === null || home === undefined) return [];
    const target = `'${home.sheet.replace(/'/g, "''")}'!${addressFrom1(placeA.row, home.firstColumn + (columnPlace ?? 0))}`;
    return [`<hyperlink ref="${addressFrom1(conflictsAt.firstRow + row, conflictsAt.placeColumn)}" location="${escapeAttribute(target)}"/>`];
  });
  if (links.length === 0) return;
  const frame = splitFrame(file.read(sheet.part) ?? new Uint8Array(), sheet.part);
  file.write(sheet.part, joinFrame(withElement(frame, "hyperlinks", `<hyperlinks>${links.join("")}</hyperlinks>`)));
}
