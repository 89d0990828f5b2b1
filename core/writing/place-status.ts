import { headerKey } from "../parsing/text";
import type { StatusColumn } from "../port/workbook";
import { WorkbookTrouble } from "../port/trouble";

/** A status column with the place where it goes, counted from 0 at the table's left edge. */
export interface PlacedStatus {
  readonly status: StatusColumn;
  readonly place: number;
  /** Not there yet: it gets a header, a width and a note, and is shown where the sheet hides the columns there. */
  readonly isNew: boolean;
}

/**
 * Where the status columns go: under their headers, however those were typed anew, else right of the last column. Given in
 * the order of the sheet.
 */
export function placeStatus(headers: readonly string[], statuses: readonly StatusColumn[]): readonly PlacedStatus[] {
  const known = new Map(headers.map((header, place) => [headerKey(header), place] as const).reverse());
  let next = headers.length;
  const placed = statuses.map((status): PlacedStatus => {
    const place = known.get(headerKey(status.header));
    return { status, place: place ?? next++, isNew: place === undefined };
  });
  return placed.sort((a, b) => a.place - b.place);
}

/** Columns side by side that may be written at once; `isOne` tells of two neighbours whether they may. */
export function sideBySide<Placed extends { readonly place: number }>(
  placed: readonly Placed[],
  isOne: (left: Placed, right: Placed) => boolean = () => true,
): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const column of placed) {
    const run = runs[runs.length - 1];
    const left = run?.[run.length - 1];
    if (run !== undefined && left?.place === column.place - 1 && isOne(left, column)) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** What to say where something of the user's stands in the columns that new status columns need; `what` names it. */
export const noRoomRight = (table: string, sheet: string, what: string): WorkbookTrouble =>
  new WorkbookTrouble(
    "cannot write",
    `The columns right of the table "${table}" are needed, but ${what} on "${sheet}" holds something. Move it further to the right or to another sheet and try again.`,
    { place: { sheet, address: what } },
  );
