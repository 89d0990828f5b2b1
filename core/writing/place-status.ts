import { headerKey } from "../parsing/text";
import type { StatusColumn, TableUpdate } from "../port/workbook";
import { WorkbookTrouble } from "../port/trouble";
import { movedTable } from "./standing-table";
import { say } from "../words/say";

/** A status column with the place where it goes, counted from 0 at the table's left edge. */
export interface PlacedStatus {
  readonly status: StatusColumn;
  readonly place: number;
  /** Not there yet: it gets a header, a width and a note, and is shown where the sheet hides the columns there. */
  readonly isNew: boolean;
}

/**
 * Where the status columns of a table go: under their headers, however those were typed anew, else right of the last column.
 * Given in the order of the sheet. Throws where two columns bear such a header: one is the user's, typed since the table was read.
 */
export function placeStatus(headers: readonly string[], { table, columns }: Pick<TableUpdate, "table" | "columns">): readonly PlacedStatus[] {
  const known = new Map<string, number>();
  const repeated = new Set<string>();
  headers.forEach((header, place) => {
    const key = headerKey(header);
    if (known.has(key)) repeated.add(key);
    else known.set(key, place);
  });
  let next = headers.length;
  const placed = columns.map((status): PlacedStatus => {
    const key = headerKey(status.header);
    if (repeated.has(key)) throw movedTable(table, say`has two columns called "${status.header}"`);
    const place = known.get(key);
    return { status, place: place ?? next++, isNew: place === undefined };
  });
  return placed.sort((a, b) => a.place - b.place);
}

/** What to say where something of the user's stands in the columns that new status columns need; `what` names it. */
export const noRoomRight = (table: string, sheet: string, what: string): WorkbookTrouble =>
  new WorkbookTrouble(
    "cannot write",
    say`The columns right of the table "${table}" are needed, but ${what} on "${sheet}" holds something. Move it further to the right or to another sheet and try again.`,
    { place: { sheet, address: what } },
  );
