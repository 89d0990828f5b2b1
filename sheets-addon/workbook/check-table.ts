import { cellText, placeOfHeader, type SnapshotColumn } from "#core";
import type { CellGrid, SheetsGrid } from "./cell-values";
import type { Home } from "./look-around";
import { valuesAt } from "./places";
import { contentOf } from "./sheet-sizes";

/**
 * Whether a table still stands where it was found, with the same headers and keys: two reads. What throws because the
 * table is gone is no answer but a no.
 */
export function stands({ at: { sheet }, area, cells, named, rowsBelow }: Home, key: SnapshotColumn, toCells: (values: SheetsGrid) => CellGrid): boolean {
  const place = placeOfHeader((cells[0] ?? []).map(cellText), key.header);
  if (place < 0) return false;
  const content = contentOf(sheet);
  const [bottom, right] = [content.rows - 1, content.columns - 1];
  if (
    Math.min(bottom, named?.area === undefined ? bottom : named.area.bottom + rowsBelow) !== area.bottom ||
    Math.min(right, named?.area?.right ?? right) !== area.right
  )
    return false;
  const headers = toCells(valuesAt(sheet, { ...area, bottom: area.top }));
  const keys = toCells(valuesAt(sheet, { ...area, left: area.left + place, right: area.left + place }));
  return JSON.stringify(headers[0]) === JSON.stringify(cells[0]) && keys.every(([cell], row) => JSON.stringify(cell) === JSON.stringify(cells[row]?.[place]));
}
