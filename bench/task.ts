import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { readTables, reviewPlan } from "#core";
import { optimizeLater } from "../command-line/optimize-later";
import { readZipDirectory } from "../xlsx-file/package/zip-directory";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { peakMemory } from "./child";
import { fileTasks } from "./file-tasks";
import { timeOf } from "./measure";
import type { FileReview } from "./memory-bench";
import { portfolioTasks } from "./portfolio-tasks";
import { recordFileTasks } from "./record-file";
import { syntheticStatusDate } from "./synthetic-plan";

/** Runs one task in this process and prints what it measured as JSON. */
export async function runTask(task: string, [path = ""]: readonly string[]): Promise<void> {
  const run = { "review-file": reviewFile, "inflate-file": inflateFile, "open-file": openFile, ...fileTasks, ...portfolioTasks, ...recordFileTasks }[task];
  if (run === undefined) throw new Error(`There is no task "${task}"`);
  process.stdout.write(JSON.stringify(await run(path)));
}

/** Milliseconds from a file to the inflated bytes of all its parts. */
async function inflateFile(path: string): Promise<number> {
  const start = performance.now();
  for (const { packed, size } of readZipDirectory(await readFile(path))) inflateRawSync(packed, { chunkSize: Math.max(64, size + 1) });
  return performance.now() - start;
}

/** Milliseconds of computing from a file's path to the tables of its plan, in an engine that is set as the command line sets it. */
async function openFile(path: string): Promise<number> {
  optimizeLater();
  const before = process.cpuUsage();
  (await openXlsx(await readFile(path))).read(readTables);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function reviewFile(path: string): Promise<FileReview> {
  const start = performance.now();
  const workbook = await openXlsx(await readFile(path));
  const snapshot = workbook.read(readTables);
  const wasRead = performance.now();
  const { update } = reviewPlan(snapshot, syntheticStatusDate);
  // All of it is asked for here, so that what is timed as writing is the writing alone.
  Object.values(update);
  const wasReviewed = performance.now();
  const reviewedPeak = peakMemory();
  const write = await timeOf(async () => {
    workbook.apply(update);
    await workbook.toBytes();
  });
  return { read: wasRead - start, review: wasReviewed - wasRead, write, reviewedPeak, writtenPeak: peakMemory() };
}
