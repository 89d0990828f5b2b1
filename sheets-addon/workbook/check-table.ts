import { type Area, goneTable, headerText, placeOfHeader, type SnapshotColumn, type StandingTable } from "#core";
import type { CellGrid } from "./cell-values";
import type { Home } from "./look-around";
import { rangeAt } from "./places";
import type { PlacedColumn } from "./table-snapshot";

/**
 * Whether a table still stands where it was found, with the same headers and keys: two reads. What throws because the
 * table is gone is no answer but a no.
 */
export function stands(
  { at: { sheet }, area, cells, name, rowsBelow }: Home,
  key: SnapshotColumn,
  read: (range: GoogleAppsScript.Spreadsheet.Range) => CellGrid,
): boolean {
  const place = placeOfHeader((cells[0] ?? []).map(headerText), key.header);
  if (place < 0) return false;
  const [bottom, right] = [sheet.getLastRow() - 1, sheet.getLastColumn() - 1];
  if (
    Math.min(bottom, name?.area === undefined ? bottom : name.area.bottom + rowsBelow) !== area.bottom ||
    Math.min(right, name?.area?.right ?? right) !== area.right
  )
    return false;
  const headers = read(rangeAt(sheet, { ...area, bottom: area.top }));
  const keys = read(rangeAt(sheet, { ...area, left: area.left + place, right: area.left + place }));
  return JSON.stringify(headers[0]) === JSON.stringify(cells[0]) && keys.every(([cell], row) => JSON.stringify(cell) === JSON.stringify(cells[row]?.[place]));
}

export function homeOf(homes: readonly Home[], table: string): Home {
  const home = homes.find((candidate) => candidate.table === table);
  if (home === undefined) throw goneTable(table);
  return home;
}

/** A home as the core judges it; new columns may begin right of the last that holds anything. */
export function standingOf({ table, area, at, cells }: Home, columns: readonly PlacedColumn[]): StandingTable {
  const byPlace = new Map(columns.map((column) => [column.place, column]));
  const width = (columns[columns.length - 1]?.place ?? -1) + 1;
  return {
    table,
    sheet: at.name,
    headerRow: area.top + 1,
    headers: Array.from({ length: width }, (_, place) => headerText(cells[0]?.[place])),
    cells: (place) => byPlace.get(place)?.cells ?? [],
  };
}

/** Cells of a table, counted from the first of its header, where they stand on the sheet. */
export const within = ({ area: { top, left } }: Home, area: Area): Area => ({
  top: top + area.top,
  bottom: top + area.bottom,
  left: left + area.left,
  right: left + area.right,
});
