import { assessWorkbook } from "../../core/assessment/assess-workbook";
import { rollUp } from "../../core/assessment/rollups";
import { dayOf } from "../../core/domain/day";
import { metricCells } from "../../core/metrics/metric-cells";
import { metrics } from "../../core/metrics/benefits/index";
import type { TableSnapshot } from "../../core/port/workbook";
import { recordSheet, recordTable } from "../../core/reading/record-list";
import { recordReview } from "../../core/record/record-review";
import { recordRows } from "../../core/record/record-table";
import { reviewPlan, type Review } from "../../core/review/review";
import { keptTables, withKept } from "../../scripts/record-months";
import { snapshotOf, type Tables } from "./plan-builder";

export { keptTables, withKept };

/** A day from "2026-06-30". */
export function dayOfText(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return dayOf(year, month, day);
}

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

/** The record that the first review of a plan leaves, without all else that the review writes. */
export function firstRecordOf(tables: Tables, statusDate: number): TableSnapshot {
  const assessed = assessWorkbook(snapshotOf(tables), statusDate);
  const { plan, standings } = assessed;
  const { reviews = [] } = recordReview({ tables: [] }, assessed, { rollups: rollUp(plan, standings), benefitCells: metricCells(metrics, standings) });
  const [headers = [], ...rows] = recordRows(reviews);
  return {
    name: recordTable,
    sheet: recordSheet,
    headerRow: 4,
    firstColumn: 1,
    columns: headers.map((header, place) => ({ header: String(header), cells: rows.map((row) => row[place] ?? null) })),
  };
}

/** The record that a review leaves. */
export const recordOf = (review: Review): TableSnapshot => {
  const table = keptTables(review).find(({ name }) => name === recordTable);
  if (table === undefined) throw new Error("The review keeps no record");
  return table;
};
