import { readFile } from "node:fs/promises";
import { addMonths, endOfMonth } from "../core/domain/day";
import { readTables, reviewPlan, type PlanSnapshot, type PlanUpdate } from "#core";
import { hostMeans } from "../command-line/host-means";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { inChild } from "./child";
import { median, progress, type Row } from "./measure";
import { inTemporaryFolder, workbookWith } from "./plan-file";
import { asNewTables, syntheticStatusDate } from "./synthetic-plan";
import { updateWithout } from "./without-record";

const bench = "review 10,000 × 36 with its record, from file to file";
const runs = 3;
const tasks = { without: "file-without-record", withIt: "file-with-record" } as const;

/** Milliseconds of the clock and of the processor. */
interface Spent {
  readonly wall: number;
  readonly processor: number;
}

/**
 * The review as a user meets it: a file that was reviewed a month before is opened, reviewed and written, each time in a fresh process.
 * `recorded` is the plan with the record of the reviews before that one.
 */
export async function recordFileRows(plan: PlanSnapshot, recorded: PlanSnapshot): Promise<readonly Row[]> {
  const monthBefore = endOfMonth(addMonths(syntheticStatusDate, -1));
  const all = await inTemporaryFolder(async (write) => {
    const workbook = await openXlsx(await workbookWith(asNewTables(plan)));
    workbook.apply(updateWithout(plan, monthBefore));
    const without = await write("without.xlsx", await workbook.toBytes());
    workbook.apply(reviewPlan(recorded, monthBefore, undefined, hostMeans).update);
    const withIt = await write("with.xlsx", await workbook.toBytes());
    return Array.from({ length: runs }, () => {
      progress(".");
      return { without: inChild<Spent>(tasks.without, without), withIt: inChild<Spent>(tasks.withIt, withIt) };
    });
  });
  const of = (which: keyof typeof tasks, what: keyof Spent): number => median(all.map((run) => run[which][what]));
  const times = (what: keyof Spent): string => `${(of("withIt", what) / of("without", what)).toFixed(2)} × without`;
  return [
    { bench, what: "without a record", unit: "ms", median: of("without", "wall") },
    { bench, what: `with it: ${times("wall")}`, unit: "ms", median: of("withIt", "wall") },
    { bench, what: "without a record, processor", unit: "ms", median: of("without", "processor") },
    { bench, what: `with it, processor: ${times("processor")}`, unit: "ms", median: of("withIt", "processor") },
  ];
}

/** What each of the fresh processes does. */
export const recordFileTasks: Readonly<Record<string, (path: string) => Promise<Spent>>> = {
  [tasks.without]: (path) => fileReview(path, updateWithout),
  [tasks.withIt]: (path) => fileReview(path, (snapshot) => reviewPlan(snapshot, syntheticStatusDate, undefined, hostMeans).update),
};

async function fileReview(path: string, updateOf: (snapshot: PlanSnapshot) => PlanUpdate): Promise<Spent> {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const workbook = await openXlsx(await readFile(path));
  workbook.apply(updateOf(workbook.read(readTables)));
  await workbook.toBytes();
  const { user, system } = process.cpuUsage(processor);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}
