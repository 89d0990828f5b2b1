import { type Area, locateTables, parseReference, planTableNames, rowsBelow, rowsToShow, WorkbookTrouble } from "#core";
import { toCell, type ExcelGrid, type ExcelValue } from "./cell-values";
import { blanked, rangeAt } from "./places";
import { isTooLarge } from "./trouble";

/** What a plan table stands in. */
export type HomeKind = "table" | "name" | "sheet";

/** Where a plan table was found. The area runs from its header to its last row, totals left out. */
export interface Home {
  readonly table: string;
  readonly kind: HomeKind;
  /** The table's id or the name's own; null for a plain sheet. */
  readonly id: string | null;
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
  /** How many of its last rows stand directly below the table or named range, not in it. */
  readonly rowsBelow: number;
  /** Rows of the home above the header, and whether a row of totals follows. */
  readonly above: number;
  readonly totals: boolean;
  /** Areas inside that are not its own: spreadsheet tables on a sheet that just holds cells. */
  readonly others: readonly Area[];
  /** The first rows from the header down, as wide as the area, blank where others are. */
  readonly head: ExcelGrid;
}

export interface SheetSeen {
  readonly id: string;
  readonly name: string;
}

export interface TableSeen {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
}

export interface NameSeen {
  readonly name: string;
  readonly formula: string;
}

/** What the workbook had when it was last looked over. */
export interface Surroundings {
  readonly sheets: readonly SheetSeen[];
  readonly tables: readonly TableSeen[];
  readonly names: readonly NameSeen[];
  readonly homes: readonly Home[];
}

/**
 * A workbook says how it counts its days only by what it makes of one. Which numbers are days it does not say, so that a plan is
 * not read where they are counted from 1904.
 */
const daysFrom1904 =
  "This workbook counts its days from 1904, as old Excel for Mac did, so its dates would be read four years off. Copy the plan's tables into a new workbook, " +
  "add 1462 to every date there (type 1462 into a cell, copy it, select the dates, Paste Special > Add) and review that workbook.";

/** How many rows are read at once of what bears the name of a wanted table, and of all else. Tried in turn. */
const windows = [
  [5_000, 500],
  [500, 100],
  [30, 30],
] as const;

/** As many rows as {@link locateTables} looks at. */
const headRows = 30;

/** Finds those of the wanted tables that the workbook has, with their first rows: two round trips. */
export async function lookAround(context: Excel.RequestContext, wanted: readonly string[]): Promise<Surroundings> {
  const { tables, worksheets, names } = context.workbook;
  tables.load("items/name,items/id,items/showTotals,items/showHeaders,items/worksheet/id");
  worksheets.load("items/name,items/id");
  names.load("items/name,items/type,items/value,items/formula");
  const start = context.workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();
  if (start.value === 0) throw new WorkbookTrouble("other dates", daysFrom1904);

  const seen = {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
  const known = new Set(wanted.map((name) => name.toLowerCase()));
  for (const [ownRows, otherRows] of windows) {
    const rowsFor = (name: string): number => (known.has(name.toLowerCase()) || rowsToShow({ name, sheet: name }) > headRows ? ownRows : otherRows);
    const candidates = candidatesOf(context, rowsFor);
    const used = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount")]));
    try {
      await context.sync();
      const found = candidates.flatMap((candidate) => candidate() ?? []);
      return { ...seen, homes: await withRowsBelow(context, homesOf(found, wanted), found, (id) => used.get(id)) };
    } catch (error) {
      if ((isTooLarge(error) || error === tooManyCells) && ownRows > headRows) continue;
      throw error;
    }
  }
  return { ...seen, homes: [] };
}

interface Candidate extends Omit<Home, "table" | "above" | "rowsBelow"> {
  readonly name: string | null;
}

/** What may be a plan table, each to be asked once the answer is there. */
function candidatesOf({ workbook }: Excel.RequestContext, rowsFor: (name: string) => number): readonly (() => Candidate | undefined)[] {
  const sheets = workbook.worksheets.items;
  const placed = workbook.tables.items.map((table) => ({ table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") }));
  const tabled = new Set(placed.map(({ table }) => table.worksheet.id));
  return [
    ...placed.flatMap(({ table, range }) => {
      const sheet = sheets.find(({ id }) => id === table.worksheet.id);
      if (sheet === undefined || !table.showHeaders) return [];
      const head = firstRows(range, rowsFor(table.name));
      const own = { kind: "table", id: table.id, name: table.name, totals: table.showTotals, others: [] } as const;
      return [() => candidate(sheet, own, areaOf(range, table.showTotals ? 1 : 0), valuesOf(head))];
    }),
    ...workbook.names.items.flatMap(({ name, type, value }) => {
      const reference = type === "Range" && typeof value === "string" ? parseReference(value) : undefined;
      const sheet = sheets.find((other) => other.name.toLowerCase() === reference?.sheet.toLowerCase());
      if (reference === undefined || sheet === undefined || reference.area.bottom === reference.area.top) return [];
      const head = firstRows(rangeAt(sheet, reference.area), rowsFor(name));
      return [() => candidate(sheet, { kind: "name", id: name, name, totals: false, others: [] }, reference.area, valuesOf(head))];
    }),
    ...sheets.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      // A sheet with tables has its rows in them, as a rule.
      const rows = tabled.has(sheet.id) ? headRows : rowsFor(sheet.name);
      const head = sheet.getRange(`1:${rows}`).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values");
      return () => {
        if (used.isNullObject || head.isNullObject) return undefined;
        const others = placed.filter(({ table }) => table.worksheet.id === sheet.id).map(({ range }) => areaOf(range, 0));
        const indent = new Array<ExcelValue>(head.columnIndex - used.columnIndex).fill("");
        const grid = valuesOf(head).map((row) => [...indent, ...row]);
        const plain = blanked(grid, areaOf(used, 0), others);
        if (others.length > 0 && plain.every((row) => row.every((value) => value === ""))) return undefined;
        return candidate(sheet, { kind: "sheet", id: null, name: null, totals: false, others }, areaOf(used, 0), plain);
      };
    }),
  ];
}

export const firstRows = (range: Excel.Range, rows: number): Excel.Range =>
  range
    .getIntersectionOrNullObject(
      range
        .getRow(0)
        .getEntireRow()
        .getResizedRange(rows - 1, 0),
    )
    .load("values");

/** Excel on the web answers a range of more than five million cells with null in place of its values. */
export const tooManyCells = new Error("More cells than Excel answers at once.");

export function valuesOf(range: Excel.Range): ExcelGrid {
  if (range.isNullObject) return [];
  if ((range.values as unknown) === null) throw tooManyCells;
  return range.values as ExcelGrid;
}

const candidate = (sheet: Excel.Worksheet, own: Pick<Candidate, "kind" | "id" | "name" | "totals" | "others">, area: Area, head: ExcelGrid): Candidate => ({
  ...own,
  sheetId: sheet.id,
  sheet: sheet.name,
  area,
  head: head.slice(0, area.bottom - area.top + 1),
});

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, totals: number): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1 - totals, right: columnIndex + columnCount - 1 };
}

function homesOf(candidates: readonly Candidate[], wanted: readonly string[]): readonly Home[] {
  const shown = candidates.map(({ name, sheet, head }) => ({
    name,
    sheet,
    rows: head.slice(0, rowsToShow({ name, sheet })).map((row) => row.map((value) => toCell(value, () => false))),
  }));
  return locateTables(shown, wanted).flatMap(({ table, candidate: index, headerOffset }): readonly Home[] => {
    const found = candidates[index];
    if (found === undefined) return [];
    return [
      { ...found, table, rowsBelow: 0, above: headerOffset, area: { ...found.area, top: found.area.top + headerOffset }, head: found.head.slice(headerOffset) },
    ];
  });
}

/** As many rows below a table as are read at once; a program may have filled thousands. */
const rowsAtOnce = 1_000;

/** The homes with the rows directly below them that belong to them; a further round trip only where something stands lower on a sheet. */
async function withRowsBelow(
  context: Excel.RequestContext,
  homes: readonly Home[],
  all: readonly Candidate[],
  usedOf: (sheetId: string) => Excel.Range | undefined,
): Promise<readonly Home[]> {
  const grown = [...homes];
  for (let open = homes.map((_, index) => index); open.length > 0;) {
    const asked = open.flatMap((index) => {
      const home = grown[index] as Home;
      const area = areaBelow(home, all, usedOf(home.sheetId));
      return area === undefined ? [] : [{ index, home, range: rangeAt(context.workbook.worksheets.getItem(home.sheetId), area).load("values") }];
    });
    if (asked.length === 0) break;
    await context.sync();
    open = [];
    for (const { index, home, range } of asked) {
      const toCells = (row: ExcelGrid[number]) => row.map((value) => toCell(value, () => false));
      const values = range.values as ExcelGrid;
      const below = rowsBelow(home.table, toCells(home.head[0] ?? []), values.map(toCells));
      if (below === rowsAtOnce) open.push(index);
      grown[index] = { ...home, rowsBelow: home.rowsBelow + below, area: { ...home.area, bottom: home.area.bottom + below } };
    }
  }
  return grown;
}

/** The next rows below a table without totals or a named range, down to where another begins; undefined where nothing stands there. */
function areaBelow({ kind, totals, area, sheetId, table }: Home, all: readonly Candidate[], used: Excel.Range | undefined): Area | undefined {
  if (kind === "sheet" || totals || used === undefined || used.isNullObject || !planTableNames.includes(table)) return undefined;
  const others = all.filter((other) => other.kind !== "sheet" && other.sheetId === sheetId && other.area.top > area.bottom && besides(other.area, area));
  const bottom = Math.min(used.rowIndex + used.rowCount - 1, area.bottom + rowsAtOnce, ...others.map((other) => other.area.top - 1));
  return bottom <= area.bottom ? undefined : { ...area, top: area.bottom + 1, bottom };
}

const besides = (one: Area, other: Area): boolean => one.left <= other.right && other.left <= one.right;
