import { reviewPlan, type OwnedSheet, type PlanSnapshot, type TableSnapshot } from "#core";
import { assessWorkbook } from "../core/assessment/assess-workbook";
import { rollUp } from "../core/assessment/rollups";
import { addMonths, endOfMonth } from "../core/domain/day";
import { metrics } from "../core/metrics/benefits/index";
import { metricCells } from "../core/metrics/metric-cells";
import { recordPage } from "../core/pages/record-page";
import { reviewPages } from "../core/pages/review-pages";
import { recordSheet, recordTable } from "../core/reading/record-list";
import { recordReview, type Recorded } from "../core/record/record-review";
import { readRecord, recordRows } from "../core/record/record-table";
import { reviewing } from "../core/review/review";
import { reviewResult } from "../core/review/review-result";
import { sha256 } from "../command-line/sha256";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { progress, timeInTurns, type Row } from "./measure";
import { fullSize, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";

const bench = "review 10,000 × 36 with its record";
const earlierReviews = 23;
const dearest = 1.1;
/** Megabytes of a file, of 10,000 benefits and 24 reviews. */
const mostOfFullSize = 20;

/** A review that reads and goes on with the record of two years, beside the same review that keeps none. */
export async function recordBench(): Promise<readonly Row[]> {
  progress("record ");
  const plan = syntheticPlan(fullSize);
  const recorded: PlanSnapshot = { tables: [...plan.tables, recordOfMonths(plan, earlierReviews)] };
  const withIt = `with the record of ${earlierReviews} reviews before it`;
  const names = { without: "without a record", first: "the first review, which keeps all", withIt } as const;
  const times = await timeInTurns([
    { name: names.without, run: () => allWithout(plan) },
    { name: names.first, run: () => allWith(plan) },
    { name: names.withIt, run: () => allWith(recorded) },
  ]);
  const median = (name: string): number => times.get(name)?.median ?? NaN;
  const ratio = median(withIt) / median(names.without);
  const rows = Object.values(names).map((what): Row => ({
    bench,
    what,
    unit: "ms",
    median: median(what),
    first: times.get(what)?.first ?? NaN,
    ...(what === withIt ? { aim: { text: `at most ${dearest} × without (${ratio.toFixed(2)} ×)`, met: ratio <= dearest } } : {}),
  }));
  return [...rows, await recordSize()];
}

/** What two years of reviews add to a file: of a tenth of the full size, since it grows with the benefits. */
async function recordSize(): Promise<Row> {
  const record = recordOfMonths(syntheticPlan({ ...fullSize, benefits: fullSize.benefits / 10 }), earlierReviews + 1);
  const sizeWith = async (sheets: readonly OwnedSheet[]): Promise<number> => {
    const workbook = await openXlsx(await emptyWorkbook());
    workbook.apply({ newTables: [], tables: [], sheets });
    return (await workbook.toBytes()).length / 1e6;
  };
  const size = (await sizeWith([recordPage(readRecord({ tables: [record] })?.reviews ?? [])])) - (await sizeWith([]));
  const most = mostOfFullSize / 10;
  return { bench, what: "the record of 24 reviews of 1,000 × 36 in a file", unit: "MB", median: size, aim: { text: `below ${most} MB`, met: size < most } };
}

/** The record that so many reviews leave, each at a month's end, the last one a month before the status date. */
function recordOfMonths(plan: PlanSnapshot, count: number): TableSnapshot {
  let tables = plan.tables;
  let record: TableSnapshot | undefined;
  for (let left = count; left > 0; left--) {
    progress(".");
    const assessed = assessWorkbook({ tables }, endOfMonth(addMonths(syntheticStatusDate, -left)));
    const { plan: reviewedPlan, standings } = assessed;
    const { reviews = [] } = recordReview({ tables }, assessed, { rollups: rollUp(reviewedPlan, standings), benefitCells: metricCells(metrics, standings) });
    record = tableOf(recordRows(reviews));
    tables = [...plan.tables, record];
  }
  if (record === undefined) throw new Error("There is no review to keep");
  return record;
}

const tableOf = ([headers = [], ...rows]: ReturnType<typeof recordRows>): TableSnapshot => ({
  name: recordTable,
  sheet: recordSheet,
  headerRow: 4,
  firstColumn: 1,
  columns: headers.map((header, place) => ({ header: typeof header === "string" ? header : "", cells: rows.map((row) => row[place] ?? null) })),
});

const noRecord: Recorded = {
  findings: [],
  since: undefined,
  reviews: undefined,
  reviewCount: 0,
  open: [],
  hasCorrections: false,
  last: undefined,
  lastOn: undefined,
};

function allWith(plan: PlanSnapshot): readonly unknown[] {
  const { update, findings, result } = reviewPlan(plan, syntheticStatusDate, undefined, sha256);
  return [...(Object.values(update) as unknown[]), findings, ...(Object.values(result) as unknown[]), ...(Object.values(result.record ?? {}) as unknown[])];
}

export function allWithout(plan: PlanSnapshot): readonly unknown[] {
  const { review, reviewed } = reviewing(plan, syntheticStatusDate);
  const { tables } = review.update;
  return [tables, reviewPages(reviewed, noRecord, tables), review.findings, ...(Object.values(reviewResult(reviewed, noRecord)) as unknown[])];
}
