import { type SnapshotColumn, WorkbookTrouble } from "#core";
import { headerText, type CellGrid } from "./cell-values";
import type { Home } from "./look-around";
import { rangeAt } from "./places";
import { columnsAt, type PlacedColumn } from "./table-snapshot";
import { moved } from "./trouble";

/**
 * Whether a table still stands where it was found, with the same headers and keys: two reads. What throws because the
 * table is gone is no answer but a no.
 */
export function stands(
  { at: { sheet }, area, cells, name }: Home,
  key: SnapshotColumn,
  read: (range: GoogleAppsScript.Spreadsheet.Range) => CellGrid,
): boolean {
  const place = (cells[0] ?? []).findIndex((cell) => headerText(cell) === key.header);
  if (place < 0) return false;
  const [bottom, right] = [sheet.getLastRow() - 1, sheet.getLastColumn() - 1];
  if (Math.min(bottom, name?.area?.bottom ?? bottom) !== area.bottom || Math.min(right, name?.area?.right ?? right) !== area.right) return false;
  const headers = read(rangeAt(sheet, { ...area, bottom: area.top }));
  const keys = read(rangeAt(sheet, { ...area, left: area.left + place, right: area.left + place }));
  return JSON.stringify(headers[0]) === JSON.stringify(cells[0]) && keys.every(([cell], row) => JSON.stringify(cell) === JSON.stringify(cells[row]?.[place]));
}

export function homeOf(homes: readonly Home[], table: string): Home {
  const home = homes.find((candidate) => candidate.table === table);
  if (home === undefined)
    throw new WorkbookTrouble("moved", `The table "${table}" is no longer in the spreadsheet. Bring it back and review the spreadsheet again.`);
  return home;
}

/** The columns of a table whose key is what it was when it was read, down to the row that it had. Throws otherwise. */
export function refuseChanged(home: Home, key: SnapshotColumn, mayBeLonger: boolean): readonly PlacedColumn[] {
  const columns = columnsAt(home);
  const now = columns.find(({ header }) => header === key.header)?.cells;
  if (now === undefined) throw moved(home.table, `no longer has the column "${key.header}"`);
  const length = mayBeLonger ? key.cells.length : Math.max(now.length, key.cells.length);
  for (let row = 0; row < length; row++) {
    if (JSON.stringify(now[row] ?? null) === JSON.stringify(key.cells[row] ?? null)) continue;
    throw moved(home.table, `changed while it was reviewed: row ${home.area.top + 2 + row} of "${home.at.name}" holds something else under "${key.header}"`);
  }
  return columns;
}
