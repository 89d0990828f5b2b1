import type { PlanReaders, ReadMapping } from "./files/plan-readers";

/** What is being done with the plans. */
export type PlanStep = "Reading" | "Reviewing";

/** What is told while a long work goes on, and how it is ended. */
export interface Watch {
  readonly step: (what: PlanStep, done: number, of: number) => void;
  readonly isStopped: () => boolean;
}

export interface UpdateAsked extends Watch {
  readonly readMapping: ReadMapping;
  /** What reads the files, for instance in workers; left out: this thread, one after another. */
  readonly readers?: PlanReaders;
  /** Files that count rather than another version of their plan. */
  readonly prefer?: readonly string[];
}
