import type { SheetLook } from "../port/look";
import type { Cell } from "../port/workbook";

/** As many rows of a sheet, or of a spreadsheet table on it, as a host shows. */
export const rowsToLookAt = 200;

/** What a host shows of a rectangle, from its first row and column that hold anything; undefined where none does. */
export function trimmedLook({ sheet, table, top, left, rows }: SheetLook): SheetLook | undefined {
  const first = rows.findIndex((row) => row.some(isFilled));
  if (first < 0) return undefined;
  const begins = Math.min(...rows.map((row) => row.findIndex(isFilled)).filter((column) => column >= 0));
  const lines = rows.slice(first).map((row) => row.slice(begins, lengthOf(row, isFilled)));
  return {
    sheet,
    table,
    top: top + first,
    left: left + begins,
    rows: lines.slice(
      0,
      lengthOf(lines, (line) => line.length > 0),
    ),
  };
}

const isFilled = (cell: Cell): boolean => cell !== null;

/** Up to the last one that holds anything. */
function lengthOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let length = items.length;
  while (length > 0 && !holds(items[length - 1] as Item)) length--;
  return length;
}
