import { areaBelow, columnsOf, findTables, type FoundTable, mappingTable, type PlacedCandidate, rowsToShow, withRowsBelow } from "#core";
import { toCell, type CellGrid, type SheetsGrid } from "./cell-values";
import { dayNumbers } from "./day-numbers";
import { nameSeen, type NameSeen } from "./names";
import { valuesAt } from "./places";
import { readRecord, type KeptRecord } from "./record";
import { contentOf } from "./sheet-sizes";

/** What a plan table stands in: a sheet that a review found it on before, a named range, or a sheet that just holds cells. */
export type HomeKind = "mark" | "name" | "sheet";

export interface SheetSeen {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly id: number;
  readonly name: string;
  readonly isGrid: boolean;
  /** The name under which the product made the sheet, where it did; for a sheet that is not finished, the one it is to get. */
  readonly madeAs: string | undefined;
  readonly isUnfinished: boolean;
  /** Made just now, so that nothing stands there. */
  readonly isBlank: boolean;
}

interface Candidate extends PlacedCandidate {
  readonly kind: HomeKind;
  readonly at: SheetSeen;
  /** The named range that it is. */
  readonly named: NameSeen | undefined;
  /** Cells that take in the area, as they were read; undefined where they were read in more than one go. */
  readonly readAs: GoogleAppsScript.Spreadsheet.Range | undefined;
  /** The first rows of the area at least, as they were read. */
  readonly grid: SheetsGrid;
}

/** Where a plan table was found, with its cells: the header and all rows below it, as wide as the area. */
export interface Home extends FoundTable<Candidate> {
  readonly cells: CellGrid;
}

/** What the spreadsheet had when it was last looked over. */
export interface Surroundings {
  readonly sheets: readonly SheetSeen[];
  readonly names: readonly NameSeen[];
  readonly kept: KeptRecord;
  readonly homes: readonly Home[];
  /** The days of dates, by the clocks of the spreadsheet. */
  readonly dayNumber: (instant: Date) => number;
}

/** As many rows as are looked at to find a table. */
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
  const toCells = (grid: SheetsGrid): CellGrid => grid.map((row) => row.map((value) => toCell(value, dayNumber)));
  const candidates = sheets.flatMap((at) => candidatesOn(at, names, kept, wanted, toCells));
  const homes = findTables(candidates, named).map((found): Home => {
    const { at, area, above, grid } = found;
    const top = area.top - above + grid.length;
    const rest: SheetsGrid = top > area.bottom ? [] : valuesAt(at.sheet, { ...area, top });
    const below = found.goesOn ? areaBelow(found, candidates, at.sheet.getLastRow() - 1) : undefined;
    const under = below === undefined ? [] : toCells(valuesAt(at.sheet, below));
    const whole = withRowsBelow(found, under);
    const cells = [...toCells([...grid, ...rest].slice(above)), ...under.slice(0, whole.rowsBelow)];
    return { ...whole, cells, readAs: whole.rowsBelow === 0 ? found.readAs : undefined };
  });
  return { sheets, names, kept, homes, dayNumber };
}

export function sheetSeen(sheet: GoogleAppsScript.Spreadsheet.Sheet, { record }: KeptRecord): SheetSeen {
  const [id, name] = [sheet.getSheetId(), sheet.getName()];
  const suffix = unfinishedName("");
  const isRecorded = [...Object.values(record.sheets), ...Object.values(record.tables)].includes(id);
  // Sheets are recorded before anything is written on them, so others that bear such a name and hold something are the user's.
  const isUnfinished = name.endsWith(suffix) && (isRecorded || sheet.getLastRow() === 0);
  const madeAs = isUnfinished ? name.slice(0, -suffix.length) : Object.keys(record.sheets).find((key) => record.sheets[key] === id);
  return { sheet, id, name, isGrid: isRecorded || String(sheet.getType()) === "GRID", madeAs, isUnfinished, isBlank: false };
}

/** The sheet that the product made under this name, whatever it is called by now; a user's of that name is another. */
export const ownedSheet = (sheets: readonly SheetSeen[], name: string): SheetSeen | undefined =>
  sheets.find(({ madeAs, isUnfinished }) => madeAs === name && !isUnfinished) ?? sheets.find(({ madeAs }) => madeAs === name);

/** What may be a plan table on a sheet: what a review found there before, named ranges, else the sheet as it is. */
function candidatesOn(
  at: SheetSeen,
  names: readonly NameSeen[],
  { record }: KeptRecord,
  wanted: readonly string[],
  toCells: (grid: SheetsGrid) => CellGrid,
): readonly Candidate[] {
  const here = names.flatMap((named) =>
    named.sheetId === at.id && named.area !== undefined && named.area.bottom > named.area.top ? [{ named, area: named.area }] : [],
  );
  const candidate = (name: string | null, holder: Pick<Candidate, "kind" | "named" | "area" | "grid" | "readAs">): Candidate => {
    const rows = toCells(holder.grid.slice(0, rowsToShow({ name, sheet: at.name })));
    return { ...holder, name, at, sheet: at.name, rows, goesOn: holder.kind === "name" };
  };
  if (!at.isGrid) return [];
  if (at.madeAs !== undefined) {
    return here
      .filter(({ named }) => wanted.includes(named.name))
      .map(({ named, area }) => {
        const readAs = named.range.getRange();
        return candidate(named.name, { kind: "name", named, area, grid: readAs.getValues(), readAs });
      });
  }
  const { sheet } = at;
  const { rows, columns, range: content } = contentOf(sheet);
  if (rows === 0) return [];
  const marks = Object.keys(record.tables).filter((table) => record.tables[table] === at.id);
  const isWhole = marks.length > 0 || here.length > 0 || rows * columns <= mostAtOnce;
  const grid: SheetsGrid = isWhole ? content.getValues() : sheet.getSheetValues(1, 1, Math.min(rows, headRows), columns);
  const readAs = isWhole ? content : undefined;
  const top = Math.max(
    0,
    grid.findIndex((row) => row.some((value) => value !== "")),
  );
  const used = { named: undefined, area: { top, left: 0, bottom: rows - 1, right: columns - 1 }, grid: grid.slice(top), readAs };
  return [
    ...(marks.length === 0 ? [candidate(null, { ...used, kind: "sheet" })] : marks.map((table) => candidate(table, { ...used, kind: "mark" }))),
    ...here.flatMap(({ named, area: given }): readonly Candidate[] => {
      const area = { ...given, bottom: Math.min(given.bottom, rows - 1), right: Math.min(given.right, columns - 1) };
      const inside = grid.slice(area.top, area.bottom + 1).map((row) => row.slice(area.left, area.right + 1));
      return inside.length === 0 || columnsOf(area) < 1 ? [] : [candidate(named.name, { kind: "name", named, area, grid: inside, readAs })];
    }),
  ];
}
