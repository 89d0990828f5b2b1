import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { newPlan, readTables, reviewPlan } from "#core";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openPackage } from "../xlsx-file/package/package";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { boardPageBench } from "./board-page-bench";
import { costOfProcess, inChild, program, type ProcessCost } from "./child";
import { atLeast, atMost, progress, type Row } from "./measure";
import { inTemporaryFolder } from "./plan-file";
import { chdb, datesLookedAt, type PortfolioTask } from "./portfolio-tasks";
import { syntheticStatusDate } from "./synthetic-plan";

/** So many that what is compiled once weighs little, as it does for a thousand; a quarter of them in a folder of their own. */
const planCount = 480;
const fewPlans = planCount / 4;
/** What reading and assessing one such plan cost before files were opened by a reader of their own, in milliseconds of the processor. */
const costBefore = 203;

/** Reviewed example plans, 16 benefits and 179 readings each, read, looked at again and told together. Each task runs in a process of its own. */
export async function portfolioBench(): Promise<readonly Row[]> {
  progress("portfolio ");
  return inTemporaryFolder(async (write, folder) => {
    const [all, few] = ["plans", "few/plans"].map((name) => join(folder, name)) as [string, string];
    await mkdir(all);
    await mkdir(few, { recursive: true });
    const planOf = await reviewedPlans();
    for (let plan = 0; plan < planCount; plan++) {
      const bytes = await planOf(plan);
      await write(`plans/${plan}.xlsx`, bytes);
      if (plan < fewPlans) await write(`few/plans/${plan}.xlsx`, bytes);
    }
    const run = (task: string, of = all): PortfolioTask => {
      progress(".");
      return inChild(`portfolio-${task}`, of);
    };
    const bench = `portfolio of ${planCount}`;
    const thousand = (cpu: number): number => (cpu * 1000) / planCount;
    const byReview = run("by-review", few);
    const read = run("read");
    const unchanged = run("unchanged");
    const reDated = thousand(run("re-dated").cpu) / datesLookedAt;
    const board = run("board");
    const shared = run("shared");
    const [one, two, fewByOne, fewByTwo] = [
      [all, 1],
      [all, 2],
      [few, 1],
      [few, 2],
    ].map(([plans, threads]) => {
      progress(".");
      const store = ["--store", `${plans}-by-${threads}.duckdb`, "--as-of", "2026-10-31"];
      return costOfProcess([program, "portfolio", "add", String(plans), "--threads", String(threads), "--quiet", ...store]);
    }) as [ProcessCost, ProcessCost, ProcessCost, ProcessCost];
    const each = read.cpu / planCount;
    const faster = one.time / two.time;
    const mainShare = shared.main === undefined ? undefined : (shared.main / shared.cpu) * 100;
    const engines = await figuresRows(folder, run);
    progress("\n");
    return [
      {
        bench,
        what: "read and looked at, a plan (processor)",
        unit: "ms",
        median: each,
        product: each,
        aim: atMost(`at most 0.3 × ${costBefore} ms as it was (${(each / costBefore).toFixed(2)} ×)`, each, 0.3 * costBefore),
      },
      { bench, what: "the same files by benefits review, a plan", unit: "ms", median: byReview.cpu / fewPlans, product: each },
      { bench, what: "1,000 unchanged plans at another date", unit: "ms", median: reDated, aim: atMost("at most 8 s", reDated, 8000) },
      {
        bench,
        what: "1,000 plans of which nothing changed",
        unit: "ms",
        median: thousand(unchanged.cpu),
        aim: atMost("at most 1 s", thousand(unchanged.cpu), 1000),
      },
      { bench, what: "all read and looked at in one thread, by the clock", unit: "ms", median: one.time, product: two.time },
      {
        bench,
        what: "all by two workers, by the clock",
        unit: "ms",
        median: two.time,
        product: two.time,
        aim: atLeast(`at least 1.6 times as fast as one where two processors are idle (${faster.toFixed(2)} ×)`, faster, 1.6),
      },
      ...(mainShare === undefined
        ? []
        : [
            {
              bench,
              what: "what the main thread has of the work of two workers (processor)",
              unit: "%" as const,
              median: mainShare,
              aim: atMost("at most 20 %, so that it holds nobody up", mainShare, 20),
            },
          ]),
      { bench, what: "the board of all", unit: "ms", median: board.cpu },
      memoryRow(bench, "one thread", one.peak, fewByOne.peak),
      memoryRow(bench, "two workers", two.peak, fewByTwo.peak),
      ...engines,
      ...(await boardPageBench()),
    ];
  });
}

/** The most that a run of the program held, and whether it is more than a run over a quarter of the plans held. */
const memoryRow = (bench: string, what: string, peak: number, fewPeak: number): Row => ({
  bench,
  what: `most memory of the program while reading, ${what}`,
  unit: "MiB",
  median: peak,
  aim: atMost(`at most 400, and no more for four times the plans (${Math.round(fewPeak)} for a quarter)`, peak, Math.min(400, fewPeak + 60)),
});

/** 5 million readings at one date: in the store, and over Parquet files beside the strongest engine of that kind. */
async function figuresRows(folder: string, run: (task: string, of?: string) => PortfolioTask): Promise<readonly Row[]> {
  const bench = "5 million readings";
  const figures = run("figures");
  const parquet = join(folder, "parquet");
  await mkdir(parquet);
  run("write-parquet", parquet);
  const duckdb = run("parquet", parquet);
  const other = existsSync(chdb) ? run("chdb", parquet) : undefined;
  if (other !== undefined && String(other.told) !== String(duckdb.told)) throw new Error(`chDB tells ${String(other.told)}, DuckDB ${String(duckdb.told)}`);
  const times = other === undefined ? undefined : duckdb.cpu / other.cpu;
  return [
    {
      bench,
      what: "all figures at a date in DuckDB (processor)",
      unit: "ms",
      median: figures.cpu,
      aim: atMost("at most 400 ms", figures.cpu, 400),
    },
    {
      bench,
      what: other === undefined ? "the same over Parquet (chDB is not installed here: npm install --prefix test/support/chdb)" : "the same over Parquet",
      unit: "ms",
      median: duckdb.cpu,
      product: duckdb.cpu,
      ...(times === undefined ? {} : { aim: atMost(`at most 1.5 × chDB (${times.toFixed(2)} ×)`, times, 1.5) }),
    },
    ...(other === undefined ? [] : [{ bench, what: "the same files in chDB", unit: "ms" as const, median: other.cpu, product: duckdb.cpu }]),
  ];
}

/** Makes reviewed plans that differ in their Plan ID alone, which is put into the parts of one where it stands. */
async function reviewedPlans(): Promise<(plan: number) => Promise<Uint8Array>> {
  const mark = "P-00000";
  const workbook = await openXlsx(await emptyWorkbook());
  const example = newPlan("crm");
  workbook.apply({
    ...example,
    newTables: example.newTables.map((table) =>
      table.name === "Settings" ? { ...table, rows: table.rows.map((row) => (row[0] === "Plan ID" ? [row[0], mark, ...row.slice(2)] : row)) } : table,
    ),
  });
  workbook.apply(reviewPlan(workbook.read(readTables), syntheticStatusDate).update);
  const bytes = await workbook.toBytes();
  return async (plan) => {
    const file = await openPackage(bytes);
    for (const part of file.names()) {
      const text = part.endsWith(".xml") ? (file.text(part) ?? "") : "";
      if (text.includes(mark)) file.write(part, text.replaceAll(mark, `P-${String(plan).padStart(5, "0")}`));
    }
    return file.toBytes();
  };
}
