import { spawnSync } from "node:child_process";

/** Runs a task of {@link import("./task").runTask} in a process of its own and gives what it prints as JSON. */
export function inChild<T>(task: string, ...args: readonly string[]): T {
  const script = process.argv[1] as string;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", script, "--task", task, ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`The benchmark's task "${task}" failed: ${stderr}`);
  return JSON.parse(stdout) as T;
}

/** The most memory that this process has held, in MiB. */
export const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;
