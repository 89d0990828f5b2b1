import type { Area } from "../parsing/area";
import { headerKey } from "../parsing/text";
import type { Cell, SnapshotColumn } from "../port/workbook";
import { WorkbookTrouble } from "../port/trouble";
import { say } from "../words/say";

/** A plan table as it stands in a host right before it is written to. Places count from 0 at its left edge. */
export interface StandingTable {
  readonly table: string;
  readonly sheet: string;
  /** The sheet row of the header, from 1. */
  readonly headerRow: number;
  /** By place, "" where there is none. The list ends where new columns may begin. */
  readonly headers: readonly string[];
  /** The cells under a header, from the first row down as far as anything stands there; blanks at the end may be left out. */
  cells(place: number): readonly Cell[];
}

/** A table as a host read it, whole, its columns by place; `end` is where new columns may begin, right of what it holds where left out. */
export function standingOf(
  { table, sheet, area, columns }: { readonly table: string; readonly sheet: string; readonly area: Area; readonly columns: readonly SnapshotColumn[] },
  end = columns.length,
): StandingTable {
  return {
    table,
    sheet,
    headerRow: area.top + 1,
    headers: Array.from({ length: end }, (_, place) => columns[place]?.header ?? ""),
    cells: (place) => columns[place]?.cells ?? [],
  };
}

/** The place of a column: by the very header, else by one that means the same (case, spaces, line breaks, hyphens, colons). */
export function placeOfHeader(headers: readonly string[], header: string): number {
  const exact = headers.indexOf(header);
  return exact >= 0 ? exact : headers.findIndex((standing) => headerKey(standing) === headerKey(header));
}

/** Whether a cell is still what it was. Some hosts cannot tell an error from a text that spells one. */
export const isSameCell = (now: Cell | undefined, then: Cell | undefined): boolean => now === then || plain(now) === plain(then);

const plain = (cell: Cell | undefined): Exclude<Cell, object> => (cell === null || cell === undefined ? null : typeof cell === "object" ? cell.error : cell);

/** What to say of a table that is not what it was. Nothing was written by then. */
export const movedTable = (table: string, what: string, sheet?: string): WorkbookTrouble =>
  new WorkbookTrouble("moved", say`The table "${table}" ${what}, so nothing was written. Review again.`, sheet === undefined ? {} : { place: { sheet } });

/** What to say of a table that cannot be found again. */
export const goneTable = (table: string): WorkbookTrouble =>
  new WorkbookTrouble("moved", say`The table "${table}" is no longer in the workbook. Bring it back and review again.`);

/** Where a table was found; throws where it was not. */
export function homeOf<Home extends { readonly table: string }>(homes: readonly Home[], table: string): Home {
  const home = homes.find((candidate) => candidate.table === table);
  if (home === undefined) throw goneTable(table);
  return home;
}

/** The place of a column that the table must have; throws where it does not. */
export function neededPlace({ table, sheet, headers }: StandingTable, header: string): number {
  const place = placeOfHeader(headers, header);
  if (place < 0) throw movedTable(table, say`no longer has the column "${header}"`, sheet);
  return place;
}

/**
 * Throws where the table is not as it was read: rows added, removed or moved, by its key. `rows` is how many of them count;
 * left out, all that stand there do.
 */
export function refuseChanged(standing: StandingTable, key: SnapshotColumn, rows?: number): void {
  const now = standing.cells(neededPlace(standing, key.header));
  const length = rows ?? Math.max(now.length, key.cells.length);
  for (let row = 0; row < length; row++) {
    if (isSameCell(now[row], key.cells[row])) continue;
    const { table, sheet, headerRow } = standing;
    throw movedTable(table, say`changed meanwhile: row ${String(headerRow + 1 + row)} of "${sheet}" holds something else under "${key.header}"`, sheet);
  }
}
