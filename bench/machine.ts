import { cpus, loadavg, platform, release, totalmem } from "node:os";

/** What the figures were measured on, and how busy it was: with a load above the processors only the ratios count. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0] ?? 0;
  const busy = load > 0.7 * processors.length ? "; the machine was busy, so read the ratios rather than the times" : "";
  return (
    `${processors.length} × ${processors[0]?.model.trim() ?? "processor"}, ${memory} GiB, ${platform()} ${release()}, Node ${process.version}\n` +
    `Median of 5 runs, all in turns. Load at the end ${load.toFixed(1)}${busy}.`
  );
}
