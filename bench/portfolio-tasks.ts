import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readTables, reviewPlan } from "#core";
import { addFolders } from "../portfolio/add";
import { readBoard } from "../portfolio/figures/read-board";
import { figuresSql } from "../portfolio/figures/figures-sql";
import { reviewPlans } from "../portfolio/review";
import { openStore } from "../portfolio/store/store";
import { updatePlans } from "../portfolio/update";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { peakMemory } from "./child";
import { syntheticStatusDate } from "./synthetic-plan";

/** Milliseconds of processor time, of all threads. */
export interface PortfolioTask {
  readonly cpu: number;
  /** What the process held at most, in MiB. */
  readonly peak: number;
}

/** At so many dates the unchanged plans are looked at, so that what is compiled once weighs as little as it does for a thousand plans. */
export const datesLookedAt = 8;

const watch = { step: () => undefined, isStopped: () => false };

const storeBeside = (folder: string): string => join(folder, "..", "portfolio.duckdb");

async function timed(work: () => Promise<unknown>): Promise<PortfolioTask> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, peak: peakMemory() };
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
    const store = await openStore(storeBeside(folder), { isNew: true });
    await addFolders(store, [folder], { organisationFrom: "setting", mapping: null, mappingPath: null });
    const task = await timed(async () => {
      await updatePlans(store, { ...watch, readMapping: () => [] });
      await reviewPlans(store, syntheticStatusDate, watch);
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
  /** 50,000 benefits of 100 readings each: all figures and statuses at one date. */
  "portfolio-figures": async () => {
    const store = await openStore(":memory:", { threads: 2 });
    const kinds = "['Flow', 'Level', 'Milestone', 'Scale'][1 + b % 4]";
    await store.run(`insert into benefits select b % 3125, b % 3125, b, 'B-' || b, 'Benefit', 0, if(b % 7 = 0, 'Dis-benefit', 'Benefit'), ${kinds},
      ['Increase', 'Decrease', 'Maintain', 'At least', 'At most'][1 + b % 5], ['Linear', 'S-curve', 'Front-loaded', 'Back-loaded', 'Step', 'Linear'][1 + b % 6],
      100, 0, 100 + 50 * (b % 9 + 1), 43000 + b % 300, 46500 + b % 300, 0.05, 0.1, 0, 0.1, 31, null, '', '' from range(50000) t(b)`);
    await store.run(`insert into readings select b % 3125, b % 3125, b, 43000 + 30 * r, 43030 + 30 * r, 100.5 + r * 0.37 + b % 11, r % 2, 43000 + 30 * r, 31, null
      from range(50000) t(b), range(100) u(r)`);
    const sql = `select status, count(*), count(variance), count(attainment) from (${figuresSql({ benefits: "benefits", readings: "readings", segments: "segments" }, { at: "$t", readUpTo: "$t" })}) group by status`;
    await store.rows(sql, { t: 44000 });
    const task = await timed(() => store.rows(sql, { t: 45000 }));
    store.close();
    return task;
  },
};
