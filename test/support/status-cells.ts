import { reviewPlan, type Review } from "../../core/review/review";
import type { Cell } from "../../core/port/workbook";
import { snapshotOf, type Tables } from "./plan-builder";

/** A cell that a review writes: of a table, under a header, in the row with a key (the first of them). */
export type CellOf = (table: string, header: string, key: string) => Cell;

/** Reviews a plan at a date and reads what it writes beside the user's columns. */
export function reviewedCells(tables: Tables, statusDate: number): { readonly review: Review; readonly cell: CellOf } {
  const review = reviewPlan(snapshotOf(tables), statusDate);
  const cell: CellOf = (table, header, key) => {
    const update = review.update.tables.find((candidate) => candidate.table === table);
    const column = update?.columns.find((column) => column.header === header);
    const row = update?.key.cells.indexOf(key) ?? -1;
    if (column === undefined || row < 0) throw new Error(`No cell ${header} of ${key} is written in ${table}`);
    return column.cells[row] ?? null;
  };
  return { review, cell };
}
