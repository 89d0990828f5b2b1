import { codeOf } from "./trouble";

/** Troubles of Excel's that pass by themselves, most of the time. */
const passing = new Set(["ActivityLimitReached", "ServiceNotAvailable", "RequestAborted", "InvalidOrTimedOutSession", "InvalidOrTimedOutSessionMessage"]);

/** How long to wait before each further attempt, in milliseconds. */
export const pauses: readonly number[] = [300, 1000, 3000];

/**
 * Tries again where Excel is too busy or has lost its session, each time after a longer pause, and throws what came last. The
 * work must be one that may be done twice. Without a way to wait it is tried once.
 */
export async function withPatience<T>(work: () => Promise<T>, wait: ((milliseconds: number) => Promise<void>) | undefined): Promise<T> {
  for (const pause of wait === undefined ? [] : pauses) {
    try {
      return await work();
    } catch (error) {
      if (!passing.has(codeOf(error) ?? "")) throw error;
      await wait?.(pause);
    }
  }
  return work();
}
