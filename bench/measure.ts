/** A line of the results. */
export interface Row {
  readonly bench: string;
  readonly what: string;
  readonly median: number;
  readonly unit: "ms" | "MiB" | "MB" | "KB" | "%" | "a register" | "log/log";
  /** The very first run, before anything is compiled or warm. */
  readonly first?: number;
  /** The median of the product in the same benchmark, which the ratio compares with. */
  readonly product?: number;
  readonly aim?: Aim;
}

export interface Aim {
  readonly text: string;
  readonly met: boolean;
  /** How many times what was aimed at it came to. */
  readonly times: number;
}

/** An aim that a figure shall not exceed, or shall reach. */
export const atMost = (text: string, value: number, most: number): Aim => ({ text, met: value <= most, times: value / most });
export const atLeast = (text: string, value: number, least: number): Aim => ({ text, met: value >= least, times: value / least });

/** How often everything is measured; the median counts. */
export const runs = 5;

export interface Contender {
  readonly name: string;
  run(): unknown;
}

export interface Timing {
  readonly first: number;
  readonly median: number;
}

/** Runs before those that count, in which the engines compile what they run often. */
const warmUps = 3;

/** Times all contenders in turns, so that what else the machine does meets them alike. Milliseconds, of the call where nothing else tells them. */
export async function timeInTurns(
  contenders: readonly Contender[],
  millisecondsOf: (run: () => unknown) => Promise<number> = timeOf,
): Promise<ReadonlyMap<string, Timing>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUps + runs; round++) {
    for (const contender of contenders) times.get(contender.name)?.push(await millisecondsOf(() => contender.run()));
    progress(".");
  }
  progress("\n");
  return new Map([...times].map(([name, all]) => [name, { first: all[0] as number, median: median(all.slice(warmUps)) }]));
}

/** Milliseconds that a call takes, begun with an empty heap where the garbage collector may be called. */
export async function timeOf(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

export const progress = (text: string): void => void process.stderr.write(text);
