import { newPlan } from "#core";
import { costOfProcess, inChild, program, timeOfProcess } from "./child";
import { atMost, median, progress, runs, type Aim, type Row } from "./measure";
import { fileSizes } from "./file-sizes";
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

/** How many times as long as inflating its parts the reading of a plan, and all of `benefits check`, may take. */
const mostOfInflating = { read: 3, check: 4.1 } as const;
/** MiB: six tenths of what it was when more was kept of a file than is asked for. */
const mostMemory = 250;
/** How many times as long as a process of Node that does nothing a review of the CRM example may take, from its start. */
const mostOfNothing = 9;
/** Milliseconds of computing that opening the reviewed CRM example and reading its plan may take: 0.35 of what it took with a stream for each part. */
const mostToOpen = 39;

/** The plan of 10,000 benefits from its file to the reviewed file, each time in a fresh process, as the command line runs. */
export async function memoryBench(): Promise<readonly Row[]> {
  progress("memory ");
  const all = await inTemporaryFolder(async (write) => {
    const path = await write("plan.xlsx", await workbookWith(asNewTables(syntheticPlan(fullSize))));
    const example = await write("crm.xlsx", await workbookWith(newPlan("crm").newTables));
    return Array.from({ length: runs }, () => {
      progress(".");
      const reviewed = `${example}.reviewed.xlsx`;
      return {
        ...inChild<FileReview>("review-file", path),
        inflating: inChild<number>("inflate-file", path),
        check: timeOfProcess([program, "check", path]),
        checkPeak: costOfProcess([program, "check", path]).peak,
        nothing: timeOfProcess(["-e", "0"]),
        example: timeOfProcess([program, "review", example, "--out", reviewed, "--force"]),
        opening: inChild<number>("open-file", reviewed),
      };
    });
  });
  progress("\n");
  const of = (key: keyof (typeof all)[number]): number => median(all.map((run) => run[key]));
  const within = (times: number, what: string, given: number, yardstick: number): Aim =>
    atMost(`at most ${times} × ${what} (${(given / yardstick).toFixed(1)} ×)`, given, times * yardstick);
  const inflating = of("inflating");
  const bench = "plan from its file";
  const peak = of("reviewedPeak");
  return [
    { bench, what: "inflate all its parts, fresh process", median: inflating, unit: "ms" },
    {
      bench,
      what: "read 10,000 × 36, fresh process",
      median: of("read"),
      unit: "ms",
      aim: within(mostOfInflating.read, "inflating", of("read"), inflating),
    },
    {
      bench,
      what: "benefits check of it, from its start",
      median: of("check"),
      unit: "ms",
      aim: within(mostOfInflating.check, "inflating", of("check"), inflating),
    },
    { bench, what: "peak memory of that", median: of("checkPeak"), unit: "MiB" },
    { bench, what: "review it, nothing warm", median: of("review"), unit: "ms" },
    { bench, what: "write the reviewed file", median: of("write"), unit: "ms" },
    { bench, what: "peak memory, read and reviewed", median: peak, unit: "MiB", aim: atMost(`at most ${mostMemory} MiB`, peak, mostMemory) },
    { bench, what: "peak memory, written too", median: of("writtenPeak"), unit: "MiB" },
    { bench: "command line", what: "a process of Node that does nothing", median: of("nothing"), unit: "ms" },
    {
      bench: "command line",
      what: "benefits review of the CRM example, from its start",
      median: of("example"),
      unit: "ms",
      aim: within(mostOfNothing, "nothing", of("example"), of("nothing")),
    },
    {
      bench: "command line",
      what: "open and read what that wrote, time of the processor",
      median: of("opening"),
      unit: "ms",
      aim: atMost(`at most ${mostToOpen} ms`, of("opening"), mostToOpen),
    },
    ...(await fileSizes()),
  ];
}
