import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readTables, reviewPlan } from "#core";
import { addFolders } from "../portfolio/add";
import { readBoard } from "../portfolio/figures/read-board";
import { figuresSql, type FigureSources } from "../portfolio/figures/figures-sql";
import type { PlanReaders } from "../portfolio/files/plan-readers";
import { planWorkers } from "../portfolio/files/plan-workers";
import { reviewPlans } from "../portfolio/review";
import { openStore, type Store } from "../portfolio/store/store";
import { updatePlans } from "../portfolio/update";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { program } from "./child";
import { syntheticStatusDate } from "./synthetic-plan";

/** Milliseconds of processor time, of all threads. */
export interface PortfolioTask {
  readonly cpu: number;
  /** What of it the main thread took, where the system tells. */
  readonly main?: number;
  /** What was answered, line by line, to be held against another engine's answer. */
  readonly told?: readonly string[];
}

/** As `benefits portfolio add` and `review` open a store. */
const keptWhileReading = 64;

/** Milliseconds of the processor that this process's first thread took so far; undefined where the system does not tell it apart. */
function mainThreadTime(): number | undefined {
  const file = `/proc/self/task/${process.pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? [];
  // In user and in system mode, in hundredths of a second (proc(5)).
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** At so many dates the unchanged plans are looked at, so that what is compiled once weighs as little as it does for a thousand plans. */
export const datesLookedAt = 8;

const watch = { step: () => undefined, isStopped: () => false };

const storeBeside = (folder: string): string => join(folder, "..", "portfolio.duckdb");

async function timed(work: () => Promise<unknown>): Promise<PortfolioTask> {
  const [before, mainBefore] = [process.cpuUsage(), mainThreadTime()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const main = mainThreadTime();
  return { cpu: (user + system) / 1000, ...(main === undefined || mainBefore === undefined ? {} : { main: main - mainBefore }) };
}

async function readAndLookedAt(folder: string, store: Store, readers?: PlanReaders): Promise<void> {
  await addFolders(store, [folder], { organisationFrom: "setting", mapping: null, mappingPath: null });
  await updatePlans(store, { ...watch, readMapping: () => [], ...(readers === undefined ? {} : { readers }) });
  await reviewPlans(store, syntheticStatusDate, watch, readers);
}

/** Each in a process of its own, on a folder of plans. */
export const portfolioTasks: Readonly<Record<string, (folder: string) => Promise<PortfolioTask>>> = {
  /** The same files, one by one, as `benefits review` reads and reviews them. */
  "portfolio-by-review": (folder) =>
    timed(async () => {
      for (const name of await readdir(folder)) {
        const workbook = await openXlsx(await readFile(join(folder, name)));
        reviewPlan(workbook.read(readTables), syntheticStatusDate);
      }
    }),
  "portfolio-read": async (folder) => {
    const store = await openStore(storeBeside(folder), { isNew: true, kept: keptWhileReading });
    const task = await timed(() => readAndLookedAt(folder, store));
    store.close();
    return task;
  },
  /** The same by two workers. */
  "portfolio-shared": async (folder) => {
    const store = await openStore(join(folder, "..", "shared.duckdb"), { isNew: true, kept: keptWhileReading });
    const task = await timed(async () => {
      const readers = planWorkers(program, 2, () => []);
      await readAndLookedAt(folder, store, readers);
      await readers.close();
    });
    store.close();
    return task;
  },
  "portfolio-unchanged": async (folder) => {
    const store = await openStore(storeBeside(folder));
    const task = await timed(() => updatePlans(store, { ...watch, readMapping: () => [] }));
    store.close();
    return task;
  },
  "portfolio-re-dated": async (folder) => {
    const store = await openStore(storeBeside(folder));
    const task = await timed(async () => {
      for (let month = 1; month <= datesLookedAt; month++) await reviewPlans(store, syntheticStatusDate + 30 * month, watch);
    });
    store.close();
    return task;
  },
  "portfolio-board": async (folder) => {
    const store = await openStore(storeBeside(folder));
    const task = await timed(() => readBoard(store, { asOf: undefined, since: undefined, by: "organisation" }));
    store.close();
    return task;
  },
  /** All figures and statuses of 5 million readings at one date, from the store's own tables. */
  "portfolio-figures": async () => {
    const store = await manyReadings();
    const sql = countedByStatus(tableNames, "$t");
    await store.rows(sql, { t: dayBefore });
    const task = await timed(() => store.rows(sql, { t: dayAsked }));
    store.close();
    return task;
  },
  "portfolio-write-parquet": async (folder) => {
    const store = await manyReadings();
    const task = await timed(async () => {
      for (const table of figureTables)
        await store.run(
          `copy (from ${table} order by ${table === "readings" ? "until_day, plan_no, benefit_no" : "plan_no, benefit_no"}) to '${join(folder, `${table}.parquet`)}' (format parquet, compression zstd)`,
        );
    });
    store.close();
    return task;
  },
  /** The same by DuckDB over Parquet files, with no store. */
  "portfolio-parquet": async (folder) => {
    const store = await openStore(":memory:", { threads: 2 });
    const from = parquetOf(folder, (path) => `'${path}'`);
    await store.rows(countedByStatus(from, String(dayBefore)));
    let answer: readonly string[] = [];
    const task = await timed(async () => {
      answer = (await store.rows(countedByStatus(from, String(dayAsked)))).map((row) => Object.values(row).join("\t"));
    });
    store.close();
    return { ...task, told: [...answer].sort() };
  },
  /** The same by chDB over the same files. */
  "portfolio-chdb": async (folder) => {
    const { query } = createRequire(import.meta.url)(chdb) as { readonly query: (sql: string, format: string) => string };
    const from = parquetOf(folder, (path) => `file('${path}')`);
    const ask = (day: number) => query(`${countedByStatus(from, String(day))} settings join_use_nulls = 1, max_threads = 2`, "TabSeparated");
    ask(dayBefore);
    let answer = "";
    const task = await timed(() => Promise.resolve((answer = ask(dayAsked))));
    return { ...task, told: answer.trimEnd().split("\n").sort() };
  },
};

/** ClickHouse of today in a process, where it is installed. */
export const chdb = join(dirname(process.argv[1] ?? ""), "../../../test/support/chdb/node_modules/chdb");

const [dayBefore, dayAsked] = [44000, 45000];
const figureTables = ["benefits", "readings", "segments"] as const;
const tableNames: FigureSources = { benefits: "benefits", readings: "readings", segments: "segments" };
const parquetOf = (folder: string, named: (path: string) => string): FigureSources =>
  Object.fromEntries(figureTables.map((table) => [table, named(join(folder, `${table}.parquet`))])) as unknown as FigureSources;

const countedByStatus = (from: FigureSources, day: string): string =>
  `select status, count(*) as benefits, count(variance) as variances, count(attainment) as attainments from (${figuresSql(from, { at: day, readUpTo: day })}) f group by status`;

/** 50,000 benefits of 100 readings each. */
async function manyReadings(): Promise<Store> {
  const store = await openStore(":memory:", { threads: 2 });
  const kinds = "['Flow', 'Level', 'Milestone', 'Scale'][1 + b % 4]";
  await store.run(`insert into benefits select b % 3125, b % 3125, b, 'B-' || b, 'Benefit', 0, if(b % 7 = 0, 'Dis-benefit', 'Benefit'), ${kinds},
    ['Increase', 'Decrease', 'Maintain', 'At least', 'At most'][1 + b % 5], ['Linear', 'S-curve', 'Front-loaded', 'Back-loaded', 'Step', 'Linear'][1 + b % 6],
    100, 0, 100 + 50 * (b % 9 + 1), 43000 + b % 300, 46500 + b % 300, 0.05, 0.1, 0, 0.1, 31, null, '', '', if(b % 9 = 0, 46600 + b % 300, null) from range(50000) t(b)`);
  await store.run(`insert into readings select b % 3125, b % 3125, b, 43000 + 30 * r, 43030 + 30 * r, 100.5 + r * 0.37 + b % 11, r % 2, 43000 + 30 * r, 31, null
    from range(50000) t(b), range(100) u(r)`);
  return store;
}
