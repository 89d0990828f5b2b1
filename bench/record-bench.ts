import { reviewPlan, type OwnedSheet, type PlanSnapshot, type TableSnapshot } from "#core";
import { assessWorkbook } from "../core/assessment/assess-workbook";
import { rollUp } from "../core/assessment/rollups";
import { addMonths, endOfMonth } from "../core/domain/day";
import { metrics } from "../core/metrics/benefits/index";
import { metricCells } from "../core/metrics/metric-cells";
import { recordPage } from "../core/pages/record-page";
import { recordSheet, recordTable } from "../core/reading/record-list";
import { recordReview } from "../core/record/record-review";
import { readRecord, recordRows } from "../core/record/record-table";
import { hostMeans } from "../command-line/host-means";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { atMost, median, progress, runs, timeInTurns, type Contender, type Row } from "./measure";
import { recordFileRows } from "./record-file";
import { fullSize, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";
import { allWithout } from "./without-record";

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
  const spent = new Map<string, number[]>();
  const timed = (name: string, run: () => unknown): Contender => ({
    name,
    run() {
      const from = process.cpuUsage();
      const kept = run();
      const { user, system } = process.cpuUsage(from);
      spent.set(name, [...(spent.get(name) ?? []), (user + system) / 1000]);
      return kept;
    },
  });
  const times = await timeInTurns([
    timed(names.without, () => allWithout(plan)),
    timed(names.first, () => allWith(plan)),
    timed(names.withIt, () => allWith(recorded)),
  ]);
  const wall = (name: string): number => times.get(name)?.median ?? NaN;
  // Those that count are the last.
  const processor = (name: string): number => median((spent.get(name) ?? []).slice(-runs));
  const aimOf = (what: string, of: (name: string) => number): Pick<Row, "aim"> => {
    if (what !== withIt) return {};
    const ratio = of(withIt) / of(names.without);
    return { aim: atMost(`at most ${dearest} × without (${ratio.toFixed(2)} ×)`, ratio, dearest) };
  };
  const all = Object.values(names);
  const rows = all.map((what): Row => ({ bench, what, unit: "ms", median: wall(what), first: times.get(what)?.first ?? NaN, ...aimOf(what, wall) }));
  const ofProcessor = all.map((what): Row => ({ bench, what: `${what}, processor`, unit: "ms", median: processor(what), ...aimOf(what, processor) }));
  const upToMonthBefore = { tables: [...plan.tables, recordOfMonths(plan, earlierReviews, 1)] };
  return [...rows, ...ofProcessor, ...(await recordFileRows(plan, upToMonthBefore)), await recordSize()];
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
  return { bench, what: "the record of 24 reviews of 1,000 × 36 in a file", unit: "MB", median: size, aim: atMost(`at most ${most} MB`, size, most) };
}

/** The record that so many reviews leave, each at a month's end, the last one a month before the status date; without the last ones where they are left out. */
function recordOfMonths(plan: PlanSnapshot, count: number, leftOut = 0): TableSnapshot {
  let tables = plan.tables;
  let record: TableSnapshot | undefined;
  for (let left = count; left > leftOut; left--) {
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

function allWith(plan: PlanSnapshot): readonly unknown[] {
  const { update, findings, result } = reviewPlan(plan, syntheticStatusDate, undefined, hostMeans);
  return [...(Object.values(update) as unknown[]), findings, ...(Object.values(result) as unknown[]), ...(Object.values(result.record ?? {}) as unknown[])];
}
