import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { newPlan, readTables, reviewPlan } from "#core";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { boardPageBench } from "./board-page-bench";
import { inChild, program, timeOfProcess } from "./child";
import { progress, type Row } from "./measure";
import { inTemporaryFolder } from "./plan-file";
import { datesLookedAt, type PortfolioTask } from "./portfolio-tasks";
import { syntheticStatusDate } from "./synthetic-plan";

const planCount = 120;
/** What reading and assessing one such plan cost before files were opened by a reader of their own, in milliseconds of the processor. */
const costBefore = 203;

/** Reviewed example plans, 16 benefits and 179 readings each, read, looked at again and told together. Each task runs in a process of its own. */
export async function portfolioBench(): Promise<readonly Row[]> {
  progress("portfolio ");
  return inTemporaryFolder(async (write, folder) => {
    const [all, few] = ["plans", "few/plans"].map((name) => join(folder, name)) as [string, string];
    await mkdir(all);
    await mkdir(few, { recursive: true });
    for (let plan = 0; plan < planCount; plan++) {
      const bytes = await reviewedPlan(plan);
      await write(`plans/${plan}.xlsx`, bytes);
      if (plan % 4 === 0) await write(`few/plans/${plan}.xlsx`, bytes);
      if (plan % 20 === 0) progress(".");
    }
    const run = (task: string, of = all): PortfolioTask => inChild(`portfolio-${task}`, of);
    const bench = `portfolio of ${planCount}`;
    const each = (cpu: number): number => cpu / planCount;
    const byReview = run("by-review");
    const fewRead = run("read", few);
    const read = run("read");
    const unchanged = run("unchanged");
    const reDated = run("re-dated");
    const board = run("board");
    const figures = run("figures");
    const [alone, both] = [1, 2].map((threads) => {
      const store = ["--store", join(folder, `by-${threads}.duckdb`)];
      return timeOfProcess([program, "portfolio", "add", all, "--threads", String(threads), "--quiet", ...store]);
    }) as [number, number];
    const share = each(read.cpu) / costBefore;
    progress("\n");
    return [
      {
        bench,
        what: "read and looked at, a plan (processor)",
        unit: "ms",
        median: each(read.cpu),
        product: each(read.cpu),
        aim: { text: `at most 0.3 × ${costBefore} ms as it was (${share.toFixed(2)} ×)`, met: share <= 0.3 },
      },
      { bench, what: "the same files by benefits review, a plan", unit: "ms", median: each(byReview.cpu), product: each(read.cpu) },
      {
        bench,
        what: "1,000 unchanged plans at another date",
        unit: "ms",
        median: (each(reDated.cpu) * 1000) / datesLookedAt,
        aim: { text: "at most 8 s", met: (each(reDated.cpu) * 1000) / datesLookedAt <= 8000 },
      },
      {
        bench,
        what: "1,000 plans of which nothing changed",
        unit: "ms",
        median: each(unchanged.cpu) * 1000,
        aim: { text: "at most 1 s", met: each(unchanged.cpu) * 1000 <= 1000 },
      },
      { bench, what: "all read in one thread, by the clock", unit: "ms", median: alone, product: both },
      {
        bench,
        what: "all read by two workers, by the clock",
        unit: "ms",
        median: both,
        product: both,
        aim: { text: `at least 1.6 times as fast as one where two processors are idle (${(alone / both).toFixed(2)} ×)`, met: alone / both >= 1.6 },
      },
      { bench, what: "the board of all", unit: "ms", median: board.cpu },
      {
        bench,
        what: "most memory while reading",
        unit: "MiB",
        median: read.peak,
        aim: {
          text: `at most 400, and no more for four times the plans (${Math.round(fewRead.peak)} for a quarter)`,
          met: read.peak <= 400 && read.peak <= fewRead.peak + 60,
        },
      },
      {
        bench,
        what: "5 million readings in DuckDB: all figures at a date (processor)",
        unit: "ms",
        median: figures.cpu,
        aim: { text: "at most 400 ms", met: figures.cpu <= 400 },
      },
      ...(await boardPageBench()),
    ];
  });
}

async function reviewedPlan(plan: number): Promise<Uint8Array> {
  const workbook = await openXlsx(await emptyWorkbook());
  const example = newPlan("crm");
  workbook.apply({
    ...example,
    newTables: example.newTables.map((table) =>
      table.name === "Settings" ? { ...table, rows: table.rows.map((row) => (row[0] === "Plan ID" ? [row[0], `P-${plan}`, ...row.slice(2)] : row)) } : table,
    ),
  });
  workbook.apply(reviewPlan(workbook.read(readTables), syntheticStatusDate).update);
  return workbook.toBytes();
}
