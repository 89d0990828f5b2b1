import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";

/** Runs a task of {@link import("./task").runTask} in a process of its own and gives what it prints as JSON. */
export function inChild<T>(task: string, ...args: readonly string[]): T {
  const script = process.argv[1] as string;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", script, "--task", task, ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
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

/** The command line, bundled beside the benchmarks. */
export const program = join(dirname(process.argv[1] as string), "benefits.cjs");

/** The most memory that this process has held, in MiB. */
export const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;
