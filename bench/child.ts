import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Runs a task of {@link import("./task").runTask} in a process of its own, which loads nothing but the tasks, and gives what it prints as JSON. */
export function inChild<T>(task: string, ...args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", beside("one-task.mjs"), task, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`The benchmark's task "${task}" failed: ${stderr}`);
  return JSON.parse(stdout) as T;
}

/** Milliseconds from the start of a process of Node to its end; it may end with any code, as a check does that finds something. */
export function timeOfProcess(args: readonly string[]): number {
  const start = performance.now();
  const { error, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (error !== undefined || stderr !== "") throw new Error(`A process of the benchmark failed: ${stderr}`);
  return performance.now() - start;
}

/** What a process of Node takes. */
export interface ProcessCost {
  /** Milliseconds from its start to its end. */
  readonly time: number;
  /** The most memory that it held, all its threads together, in MiB. */
  readonly peak: number;
}

/**
 * The most memory that this process has held, in KB. Linux tells it of the program alone in a file; what it tells of the process counts what the
 * parent held when it started this one, which a benchmark before had grown by 90 MB.
 */
function peakOfProgram(): number {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "latin1"))?.[1] ?? process.resourceUsage().maxRSS);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

/** Told by the process itself at its end, on a stream of its own. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  `import{readFileSync,writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";${peakOfProgram.toString()};if(isMainThread)process.on("exit",()=>writeSync(3,String(${peakOfProgram.name}())))`,
)}`;

/** The cost of a process of Node, from its start to its end; it may end with any code. */
export function costOfProcess(args: readonly string[]): ProcessCost {
  const start = performance.now();
  const { error, stderr, output } = spawnSync(process.execPath, ["--import", tellPeak, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, , , peak = ""] = output as readonly (string | null)[];
  if (error !== undefined || stderr !== "" || !(Number(peak) > 0)) throw new Error(`A process of the benchmark failed: ${stderr}`);
  return { time: performance.now() - start, peak: Number(peak) / 1024 };
}

/** What is bundled beside the script that runs. */
export const beside = (name: string): string => join(dirname(process.argv[1] as string), name);

/** The command line. */
export const program = beside("benefits.cjs");

/** The most memory that this process has held, in MiB. */
export const peakMemory = (): number => peakOfProgram() / 1024;
