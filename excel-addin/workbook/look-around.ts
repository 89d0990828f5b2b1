import {
  phrase,
  told,
  type Area,
  areaBelow,
  blanked,
  type Cell,
  findTables,
  type FoundTable,
  parseReference,
  type PlacedCandidate,
  isMarked,
  isOnlyWritten,
  isSameName,
  readingsTable,
  recordTable,
  rowsOf,
  rowsToShow,
  withRowsBelow,
  WorkbookTrouble,
} from "#core";
import { toCell, type ExcelGrid, type ExcelValue } from "./cell-values";
import type { ExcelDoor } from "./door";
import { askDrawing, type Drawing } from "./drawing";
import { headsAtOnce, headsInParts, type Heads } from "./heads";
import { askJoinedIn, type JoinedSeen, tellsOfJoined } from "./joined-cells";
import { areaOf, placeOfRange, rangeAt } from "./places";
import { bytesOfUnknown, isTooMuch, readInParts } from "./read-in-parts";
import { inWords } from "./trouble";

/** What a plan table stands in. */
export type HomeKind = "table" | "name" | "sheet";

interface Candidate extends PlacedCandidate {
  readonly kind: HomeKind;
  /** The table's id or the name's own; null for a plain sheet. */
  readonly id: string | null;
  readonly sheetId: string;
  /** Whether a row of totals follows. */
  readonly totals: boolean;
  /** Areas inside that are not its own: spreadsheet tables on a sheet that just holds cells. */
  readonly others: readonly Area[];
  /** The first rows as they were read, as wide as the area, blank where others are. */
  readonly head: ExcelGrid;
  readonly joined: JoinedSeen;
}

/** Where a plan table was found. */
export type Home = FoundTable<Candidate>;

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
  readonly drawing: Drawing;
}

/**
 * A workbook says how it counts its days only by what it makes of one. Which numbers are days it does not say, so that a plan is
 * not read where they are counted from 1904.
 */
const daysFrom1904 = phrase(
  "This workbook counts its days from 1904, as old Excel for Mac did, so its dates would be read four years off. Copy the plan's tables into a new workbook, add 1462 to every date there (type 1462 into a cell, copy it, select the dates, Paste Special > Add) and review that workbook.",
);

/** As many rows as are looked at to find a table. */
const headRows = 30;

/** How many rows are read of the log of readings, of what else bears the name of a wanted table, and of all else. */
interface Window {
  readonly logRows: number;
  readonly wantedRows: number;
  readonly otherRows: number;
  readonly headsOf: (context: Excel.RequestContext) => Heads;
}

/** With all its columns a row of benefits weighs about 1 KB. */
const atOnce: Window = { logRows: 5_000, wantedRows: 1_000, otherRows: 500, headsOf: headsAtOnce };
/** Where that is too much. */
const inParts: Window = { logRows: headRows, wantedRows: headRows, otherRows: headRows, headsOf: headsInParts };

/** A cell of the record of reviews is filled to about what Excel lets stand in one. */
const bytesOfRecordCell = 30_000;

/**
 * Finds those of the wanted tables that the workbook has, with their first rows and, of those found by their names, the joined cells: two
 * round trips, more where these are too much for one answer.
 */
export async function lookAround(context: Excel.RequestContext, door: ExcelDoor, wanted: readonly string[]): Promise<Surroundings> {
  const { tables, worksheets, names } = context.workbook;
  tables.load("items/name,items/id,items/showTotals,items/showHeaders,items/worksheet/id");
  worksheets.load("items/name,items/id");
  names.load("items/name,items/type,items/value,items/formula");
  const drawing = askDrawing(context);
  const start = context.workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();
  if (start.value === 0) throw new WorkbookTrouble("other dates", told(daysFrom1904));

  const seen = {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    drawing: drawing(),
  };
  const known = new Set(wanted.map((name) => name.toLowerCase()));
  const isOurs = (sheet: string): boolean => isMarked(seen.names, sheet);
  const isWanted = (name: string): boolean => known.has(name.toLowerCase());
  let unasked: JoinedSeen | undefined = tellsOfJoined(door) ? undefined : "not asked";
  const joinedIn = (name: string, range: Excel.Range): (() => JoinedSeen) => {
    const told = unasked ?? (isWanted(name) ? undefined : "not asked");
    return told === undefined ? askJoinedIn([range]) : () => told;
  };
  for (let window = atOnce; ;) {
    const { headsOf } = window;
    const rowsFor = (name: string, sheet: string): number => {
      if (isSameName(name, readingsTable)) return window.logRows;
      if (isWanted(name) || rowsToShow({ name, sheet: name }) > headRows) return window.wantedRows;
      return isOurs(sheet) ? headRows : window.otherRows;
    };
    const heads = headsOf(context);
    const candidates = candidatesOf(context, heads, { rowsFor, joinedIn, isOurs, isWanted });
    const used = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount")]));
    try {
      await heads.arrive();
      const found = candidates.flatMap((candidate) => candidate() ?? []);
      const homes = findTables(found, wanted).map((home) => ({ ...home, head: home.head.slice(home.above) }));
      return { ...seen, homes: await readBelow(context, homes, found, (id) => used.get(id)) };
    } catch (error) {
      if (isTooMuch(error) && window === atOnce) window = inParts;
      // Excel does not say that the joined areas were too many: what it says otherwise is something else.
      else if (!isTooMuch(error) && unasked === undefined && inWords(error) === error) unasked = "too many";
      else throw error;
    }
  }
}

/** How much is asked of what may be a plan table. */
interface Asking {
  /** How many rows of a table or sheet of that name, on that sheet. */
  readonly rowsFor: (name: string, sheet: string) => number;
  readonly joinedIn: (name: string, range: Excel.Range) => () => JoinedSeen;
  readonly isOurs: (sheet: string) => boolean;
  readonly isWanted: (name: string) => boolean;
}

/** What may be a plan table, each to be asked once the answer is there. */
function candidatesOf(
  { workbook }: Excel.RequestContext,
  heads: Heads,
  { rowsFor, joinedIn, isOurs, isWanted }: Asking,
): readonly (() => Candidate | undefined)[] {
  const sheets = workbook.worksheets.items;
  const placed = workbook.tables.items.map((table) => ({ table, range: table.getRange().load(placeOfRange) }));
  const tabled = new Set(placed.map(({ table }) => table.worksheet.id));
  return [
    ...placed.flatMap(({ table, range }) => {
      const sheet = sheets.find(({ id }) => id === table.worksheet.id);
      if (sheet === undefined || !table.showHeaders) return [];
      const isRecord = table.name === recordTable;
      const bytesPerCell = (area: Area): number => (isRecord ? (bytesOfRecordCell * (rowsOf(area) - 1)) / rowsOf(area) : bytesOfUnknown);
      // Of the product's own tables no more than their places are needed, but for those that are wanted.
      const isIdle = isOurs(sheet.name) && !isWanted(table.name);
      const head = isIdle ? () => [] : heads.ask(sheet, firstRows(range, rowsFor(table.name, sheet.name)), { bytesPerCell, mayBeWide: isRecord });
      const joined = joinedIn(table.name, range);
      const holder = { kind: "table", id: table.id, name: table.name, totals: table.showTotals, others: [] } as const;
      return [() => candidate(sheet, { ...holder, joined: joined() }, areaOf(range, table.showTotals), head())];
    }),
    ...workbook.names.items.flatMap(({ name, type, value }) => {
      const reference = type === "Range" && typeof value === "string" ? parseReference(value) : undefined;
      const sheet = sheets.find((other) => other.name.toLowerCase() === reference?.sheet.toLowerCase());
      if (reference === undefined || sheet === undefined || reference.area.bottom === reference.area.top) return [];
      const range = rangeAt(sheet, reference.area);
      const [head, joined] = [heads.ask(sheet, firstRows(range, rowsFor(name, sheet.name))), joinedIn(name, range)];
      return [() => candidate(sheet, { kind: "name", id: name, name, totals: false, others: [], joined: joined() }, reference.area, head())];
    }),
    // On a sheet of the product's own nothing is looked for beside its tables, one of which, the record, is large; on a page nothing at all.
    ...sheets.flatMap((sheet) => {
      if (isOurs(sheet.name) && (tabled.has(sheet.id) || isOnlyWritten(sheet.name))) return [];
      const used = sheet.getUsedRangeOrNullObject(true).load(placeOfRange);
      // A sheet with tables has its rows in them, as a rule.
      const rows = tabled.has(sheet.id) ? headRows : rowsFor(sheet.name, sheet.name);
      const first = sheet.getRange(`1:${rows}`).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex");
      const tablesHere = (): readonly Area[] => placed.filter(({ table }) => table.worksheet.id === sheet.id).map(({ range }) => areaOf(range));
      const head = heads.ask(sheet, first, { except: tablesHere });
      const found = (): Candidate | undefined => {
        if (used.isNullObject || first.isNullObject) return undefined;
        const others = tablesHere();
        const indent = new Array<ExcelValue>(first.columnIndex - used.columnIndex).fill("");
        const grid = head().map((row) => [...indent, ...row]);
        const plain = blanked(grid, areaOf(used), others, "");
        if (others.length > 0 && plain.every((row) => row.every((value) => value === ""))) return undefined;
        return candidate(sheet, { kind: "sheet", id: null, name: null, totals: false, others, joined: "not asked" }, areaOf(used), plain);
      };
      return [found];
    }),
  ];
}

/** The first rows of a range, as far as it reaches. */
export const firstRows = (range: Excel.Range, rows: number): Excel.Range =>
  range.getIntersectionOrNullObject(
    range
      .getRow(0)
      .getEntireRow()
      .getResizedRange(rows - 1, 0),
  );

function candidate(
  { id: sheetId, name: sheet }: Excel.Worksheet,
  holder: Pick<Candidate, "kind" | "id" | "name" | "totals" | "others" | "joined">,
  area: Area,
  rows: ExcelGrid,
): Candidate {
  const head = rows.slice(0, rowsOf(area));
  const shown = head.slice(0, rowsToShow({ name: holder.name, sheet })).map(toCells);
  return { ...holder, sheetId, sheet, area, head, rows: shown, goesOn: holder.kind !== "sheet" && !holder.totals };
}

const toCells = (row: ExcelGrid[number]): readonly Cell[] => row.map((value) => toCell(value, () => false));

/** As many rows below a table as are read at once; a program may have filled thousands. */
const rowsAtOnce = 1_000;

/** The homes with the rows directly below them that belong to them; a further round trip only where something stands lower on a sheet. */
async function readBelow(
  context: Excel.RequestContext,
  homes: readonly Home[],
  all: readonly Candidate[],
  usedOf: (sheetId: string) => Excel.Range | undefined,
): Promise<readonly Home[]> {
  const grown = [...homes];
  for (let open = homes.map((_, index) => index); open.length > 0;) {
    const asked = open.flatMap((index) => {
      const home = grown[index] as Home;
      const used = usedOf(home.sheetId);
      if (used === undefined || used.isNullObject) return [];
      const area = areaBelow(home, all, Math.min(used.rowIndex + used.rowCount - 1, home.area.bottom + rowsAtOnce));
      return area === undefined ? [] : [{ index, home, cells: { sheetId: home.sheetId, area, bytesPerCell: bytesOfUnknown } }];
    });
    if (asked.length === 0) break;
    const below = await readInParts(
      context,
      asked.map(({ cells }) => cells),
    );
    asked.forEach(({ index, home }, place) => void (grown[index] = withRowsBelow(home, (below[place] ?? []).map(toCells))));
    open = asked.flatMap(({ index, home }) => (grown[index]?.rowsBelow === home.rowsBelow + rowsAtOnce ? [index] : []));
  }
  return grown;
}
