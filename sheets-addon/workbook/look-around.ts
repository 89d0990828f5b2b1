import { type Area, type Cell, columnsOf, locateTables, mappingTable, rowsBelow, rowsToShow } from "#core";
import { toCell, type CellGrid, type SheetsGrid } from "./cell-values";
import { dayNumbers } from "./day-numbers";
import { nameSeen, type NameSeen } from "./names";
import { rangeAt } from "./places";
import { readRecord, type KeptRecord } from "./record";

/** What a plan table stands in: a sheet that a review found it on before, a named range, or a sheet that just holds cells. */
export type HomeKind = "mark" | "name" | "sheet";

export interface SheetSeen {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly id: number;
  readonly name: string;
  readonly isGrid: boolean;
  /** The name under which the product made the sheet, where it did; for a sheet that is not finished, the one it is to get. */
  readonly ownName: string | undefined;
  readonly isUnfinished: boolean;
  /** Made just now, so that nothing stands there. */
  readonly isBlank: boolean;
}

/** Where a plan table was found, with its cells. The area runs from its header to its last row. */
export interface Home {
  readonly table: string;
  readonly kind: HomeKind;
  readonly name: NameSeen | undefined;
  readonly at: SheetSeen;
  /** Found by what a register's mapping says. */
  readonly isMapped: boolean;
  readonly area: Area;
  /** How many of its last rows stand directly below the named range, not in it. */
  readonly rowsBelow: number;
  /** Rows of a named range above the header. */
  readonly above: number;
  /** The header and all rows below it, as wide as the area. */
  readonly cells: CellGrid;
  /** Cells that take in the area, as they were read; undefined where they were read in more than one go. */
  readonly readAs: GoogleAppsScript.Spreadsheet.Range | undefined;
}

/** What the spreadsheet had when it was last looked over. */
export interface Surroundings {
  readonly sheets: readonly SheetSeen[];
  readonly names: readonly NameSeen[];
  readonly kept: KeptRecord;
  readonly homes: readonly Home[];
}

/** As many rows as {@link locateTables} looks at. */
const headRows = 30;

/** A sheet of so many cells is read at once; of a larger one first the head, and the rest where a plan table begins there. */
const mostAtOnce = 250_000;

/** What a sheet is called until the last of it is written, so that one which a fault left half-done is told by its name. */
export const unfinishedName = (name: string): string => `${name} (being set up)`;

/** Finds those of the wanted tables that the spreadsheet has, and reads them whole: one read per sheet. */
export function lookAround(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, named: readonly string[]): Surroundings {
  // A register's mapping says where others stand, so it is looked at whatever is asked for.
  const wanted = [...new Set([...named, mappingTable])];
  const kept = readRecord(spreadsheet);
  const sheets = spreadsheet.getSheets().map((sheet) => sheetSeen(sheet, kept));
  const names = spreadsheet.getNamedRanges().map((range) => nameSeen(range, (name) => !Object.keys(kept.record.names).includes(name) || wanted.includes(name)));
  const dayNumber = dayNumbers(spreadsheet.getSpreadsheetTimeZone());
  const candidates = sheets.flatMap((at) => candidatesOn(at, names, kept, wanted));
  const cellsOf = ({ rows, called, at }: Candidate): CellGrid =>
    rows.slice(0, rowsToShow({ name: called, sheet: at.name })).map((row) => row.map((value) => toCell(value, dayNumber)));
  const shown = candidates.map((candidate) => ({ name: candidate.called, sheet: candidate.at.name, rows: cellsOf(candidate) }));
  const homes = locateTables(shown, named).flatMap(({ table, candidate, headerOffset, isMapped = false }): readonly Home[] => {
    const found = candidates[candidate];
    if (found === undefined) return [];
    const { kind, name, at } = found;
    const area = { ...found.area, top: found.area.top + headerOffset };
    const rows = [...found.rows, ...restOf(found)].slice(headerOffset);
    const toCells = (grid: SheetsGrid): CellGrid => grid.map((row) => row.map((value): Cell => toCell(value, dayNumber)));
    const cells = toCells(rows);
    const under = toCells(rowsUnder(found, names));
    const below = rowsBelow(table, cells[0] ?? [], under);
    return [
      {
        table,
        kind,
        name,
        at,
        isMapped,
        area: { ...area, bottom: area.bottom + below },
        rowsBelow: below,
        above: headerOffset,
        cells: [...cells, ...under.slice(0, below)],
        readAs: below === 0 ? found.readAs : undefined,
      },
    ];
  });
  return { sheets, names, kept, homes };
}

export function sheetSeen(sheet: GoogleAppsScript.Spreadsheet.Sheet, { record }: KeptRecord): SheetSeen {
  const [id, name] = [sheet.getSheetId(), sheet.getName()];
  const suffix = unfinishedName("");
  const isRecorded = [...Object.values(record.sheets), ...Object.values(record.tables)].includes(id);
  // Sheets are recorded before anything is written on them, so others that bear such a name and hold something are the user's.
  const isUnfinished = name.endsWith(suffix) && (isRecorded || sheet.getLastRow() === 0);
  const ownName = isUnfinished ? name.slice(0, -suffix.length) : Object.keys(record.sheets).find((key) => record.sheets[key] === id);
  return { sheet, id, name, isGrid: isRecorded || String(sheet.getType()) === "GRID", ownName, isUnfinished, isBlank: false };
}

interface Candidate extends Pick<Home, "kind" | "name" | "at" | "area" | "readAs"> {
  readonly called: string | null;
  /** The first rows of the area at least. */
  readonly rows: SheetsGrid;
}

/** What may be a plan table on a sheet: what a review found there before, named ranges, else the sheet as it is. */
function candidatesOn(at: SheetSeen, names: readonly NameSeen[], { record }: KeptRecord, wanted: readonly string[]): readonly Candidate[] {
  const here = names.flatMap((name) =>
    name.sheetId === at.id && name.area !== undefined && name.area.bottom > name.area.top ? [{ name, area: name.area }] : [],
  );
  if (!at.isGrid) return [];
  if (at.ownName !== undefined) {
    return here
      .filter(({ name }) => wanted.includes(name.name))
      .map(({ name, area }) => {
        const readAs = name.range.getRange();
        return { kind: "name", name, called: name.name, at, area, rows: readAs.getValues(), readAs };
      });
  }
  const { sheet } = at;
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (rows === 0 || columns === 0) return [];
  const marks = Object.keys(record.tables).filter((table) => record.tables[table] === at.id);
  const isWhole = marks.length > 0 || here.length > 0 || rows * columns <= mostAtOnce;
  const range = sheet.getRange(1, 1, isWhole ? rows : Math.min(rows, headRows), columns);
  const grid: SheetsGrid = range.getValues();
  const readAs = isWhole ? range : undefined;
  const top = Math.max(
    0,
    grid.findIndex((row) => row.some((value) => value !== "")),
  );
  const used = {
    kind: "sheet",
    name: undefined,
    called: null,
    at,
    area: { top, left: 0, bottom: rows - 1, right: columns - 1 },
    rows: grid.slice(top),
    readAs,
  } as const;
  return [
    ...(marks.length === 0 ? [used] : marks.map((table) => ({ ...used, kind: "mark", called: table }) as const)),
    ...here.flatMap(({ name, area: given }): readonly Candidate[] => {
      const area = { ...given, bottom: Math.min(given.bottom, rows - 1), right: Math.min(given.right, columns - 1) };
      const inside = grid.slice(area.top, area.bottom + 1).map((row) => row.slice(area.left, area.right + 1));
      return inside.length === 0 || columnsOf(area) < 1 ? [] : [{ kind: "name", name, called: name.name, at, area, rows: inside, readAs }];
    }),
  ];
}

/** What stands below a named range, down to the next one. */
function rowsUnder({ kind, at, area }: Candidate, names: readonly NameSeen[]): SheetsGrid {
  if (kind !== "name") return [];
  const others = names.flatMap((other) =>
    other.sheetId === at.id && other.area !== undefined && other.area.top > area.bottom && other.area.left <= area.right && other.area.right >= area.left
      ? [other.area.top - 1]
      : [],
  );
  const bottom = Math.min(at.sheet.getLastRow() - 1, ...others);
  return bottom <= area.bottom ? [] : rangeAt(at.sheet, { ...area, top: area.bottom + 1, bottom }).getValues();
}

function restOf({ at, area, rows }: Candidate): SheetsGrid {
  const top = area.top + rows.length;
  return top > area.bottom ? [] : rangeAt(at.sheet, { ...area, top }).getValues();
}
