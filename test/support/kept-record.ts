import { dayOf } from "../../core/domain/day";
import type { Block, PlanSnapshot, TableSnapshot } from "../../core/port/workbook";
import { ownedColumnsTable } from "../../core/reading/owned-list";
import { recordTable } from "../../core/reading/record-list";
import { reviewPlan, type Review } from "../../core/review/review";
import { snapshotOf, type Tables } from "./plan-builder";

/** A day from "2026-06-30". */
export function dayOfText(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return dayOf(year, month, day);
}

/** The tables of the product's own that a review leaves in the workbook and the next one reads. */
export const keptTables = ({ update }: Pick<Review, "update">): readonly TableSnapshot[] =>
  update.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) => (block.table === recordTable || block.table === ownedColumnsTable ? [tableOfBlock(block.table, name, block)] : [])),
  );

function tableOfBlock(name: string, sheet: string, { row, column, cells }: Block): TableSnapshot {
  const [headers = [], ...rows] = cells;
  return {
    name,
    sheet,
    headerRow: row,
    firstColumn: column,
    columns: headers.map((header, place) => ({ header: String(header), cells: rows.map((line) => line[place] ?? null) })),
  };
}

/** The snapshot with what an earlier review left, in place of what stands there of that kind. */
export const withKept = ({ tables }: PlanSnapshot, kept: readonly TableSnapshot[]): PlanSnapshot => ({
  tables: [...tables.filter(({ name }) => kept.every((table) => table.name !== name)), ...kept],
});

/** Reviews a plan month by month: each time as it stands by then, with what the reviews before left. */
export function reviewedMonths(months: readonly (readonly [tables: Tables, date: string])[]): readonly Review[] {
  const reviews: Review[] = [];
  let kept: readonly TableSnapshot[] = [];
  for (const [tables, date] of months) {
    const review = reviewPlan(withKept(snapshotOf(tables), kept), dayOfText(date));
    // A record that is not written again stays as it stands.
    const written = keptTables(review);
    kept = [...kept.filter(({ name }) => written.every((table) => table.name !== name)), ...written];
    reviews.push(review);
  }
  return reviews;
}

/** The record that a review leaves. */
export const recordOf = (review: Review): TableSnapshot => {
  const table = keptTables(review).find(({ name }) => name === recordTable);
  if (table === undefined) throw new Error("The review keeps no record");
  return table;
};
