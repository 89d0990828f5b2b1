import type { FoundTable } from "../reading/found-table";
import type { Plan } from "../reading/plan";
import type { Table } from "../tables/table";
import type { CellLink, LinkedCell } from "../port/workbook";

/** A cell of the plan by its table's name, its sheet row and its header; null is the table's header, and its first column. */
export interface PlanPlace {
  readonly table: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** Finds where a place of the plan stands in the workbook; undefined where the plan has no such table. */
export type PlaceOf = (place: PlanPlace) => LinkedCell | undefined;

export function planPlaces({ found }: Pick<Plan, "found">): PlaceOf {
  const tables = new Map<string, FoundTable<Table>>();
  for (const foundTable of Object.values(found) as readonly (FoundTable<Table> | undefined)[])
    if (foundTable !== undefined) tables.set(foundTable.table.name, foundTable);
  return ({ table, row, column }) => {
    const at = tables.get(table);
    if (at === undefined) return undefined;
    // Of a register of the user's own, the sheet as it stands and not the table that its mapping makes of it.
    const { sheet, headerRow, firstColumn, columns } = at.snapshot.source?.register ?? at.snapshot;
    const place = column === null ? 0 : columns.findIndex(({ header }) => header === column);
    return { sheet, row: row ?? headerRow, column: firstColumn + Math.max(0, place) };
  };
}

/** Each link is a request of its own in some programs, and nobody follows more before the next review. */
const mostLinks = 200;

/** Links from the first cells of a page to cells of the plan; one that leads nowhere is left out. */
export const linksTo = (places: readonly { readonly row: number; readonly column: number; readonly to: LinkedCell | undefined }[]): readonly CellLink[] =>
  places.slice(0, mostLinks).flatMap(({ row, column, to }) => (to === undefined ? [] : [{ row, column, to }]));
