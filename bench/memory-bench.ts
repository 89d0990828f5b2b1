import { inChild } from "./child";
import { median, progress, runs, type Row } from "./measure";
import { asNewTables, fullSize, syntheticPlan } from "./synthetic-plan";
import { inTemporaryFolder, workbookWith } from "./plan-file";

/** What the task "review-file" measures: milliseconds, and MiB of memory held at most. */
export interface FileReview {
  readonly read: number;
  readonly review: number;
  readonly write: number;
  readonly reviewedPeak: number;
  readonly writtenPeak: number;
}

/** The plan of 10,000 benefits from its file to the reviewed file, each time in a fresh process, as the command line runs. */
export async function memoryBench(): Promise<readonly Row[]> {
  progress("memory ");
  const all = await inTemporaryFolder(async (write) => {
    const path = await write("plan.xlsx", await workbookWith(asNewTables(syntheticPlan(fullSize))));
    return Array.from({ length: runs }, () => {
      progress(".");
      return inChild<FileReview>("review-file", path);
    });
  });
  progress("\n");
  const of = (key: keyof FileReview): number => median(all.map((run) => run[key]));
  const bench = "plan from its file";
  const peak = of("reviewedPeak");
  return [
    { bench, what: "read 10,000 × 36, fresh process", median: of("read"), unit: "ms" },
    { bench, what: "review it, nothing warm", median: of("review"), unit: "ms" },
    { bench, what: "write the reviewed file", median: of("write"), unit: "ms" },
    { bench, what: "peak memory, read and reviewed", median: peak, unit: "MiB", aim: { text: "below 1 GiB", met: peak < 1024 } },
    { bench, what: "peak memory, written too", median: of("writtenPeak"), unit: "MiB" },
  ];
}
