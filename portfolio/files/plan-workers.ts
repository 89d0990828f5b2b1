import { planAt } from "#core";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { resultColumns, type ResultColumns } from "../store/result-columns";
import { unpacked } from "./packed";
import type { FileToRead, PlanLooks, PlanReaders, ReadFile, ReadMapping } from "./plan-readers";
import { readPlanFile } from "./read-file";

const lookAt = (packed: Uint8Array, day: number): ResultColumns => resultColumns(planAt(unpacked(packed), day), day);

/** Looks here, one after another. */
export const inlineLooks: PlanLooks = { lookAt: (packed, day) => Promise.resolve(lookAt(packed, day)) };

/** Reads here, one after another. */
export const inlineReader = (readMapping: ReadMapping): PlanReaders => ({
  ...inlineLooks,
  atOnce: 1,
  read: (file) => readPlanFile(file, readMapping),
  close: () => Promise.resolve(),
});

/** By this a program that is started once more knows that it is to read plans. */
const mark = "reads plans";

/** How many files wait at each worker, so that none is idle while its last answer is taken up. */
const waiting = 3;

/**
 * In MB: the young as large as two plans that are being read, so that little of one outlives the clearing up; half as much costs a sixth more of the
 * processors, twice as much 20 MB more for a twentieth less. With so little of the old the engine clears up before it grows, which saves 60 MB.
 */
const workerMemory = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 } as const;

/** A question on its way to a worker. */
interface Open {
  readonly question: Question["question"];
  readonly resolve: (answer: ReadFile | ResultColumns | Promise<ReadFile | ResultColumns>) => void;
  readonly reject: (why: Error) => void;
}

/**
 * Reads and looks in so many workers, each of which is the program of this file once more and calls {@link servePlanReads}. What is made of the
 * answers stays with the caller. Where a worker ends before its time, for a plan is larger than its memory, this thread goes on in its place.
 */
export function planWorkers(program: string, count: number, readMapping: ReadMapping): PlanReaders {
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(program, { workerData: mark, argv: process.argv.slice(2), resourceLimits: workerMemory });
    const open = new Map<number, Open>();
    const state = { worker, open, hasEnded: false };
    worker.on("message", ({ asked, answer, error }: Answer) => {
      if (error !== undefined) open.get(asked)?.reject(error);
      else if (answer !== undefined) open.get(asked)?.resolve(answer);
      open.delete(asked);
    });
    worker.on("error", () => {
      state.hasEnded = true;
      for (const { question, resolve } of open.values()) resolve(answerTo(question, readMapping));
      open.clear();
    });
    return state;
  });
  let next = 0;
  const ask = (question: Question["question"]): Promise<ReadFile | ResultColumns> =>
    new Promise((resolve, reject) => {
      const asked = next++;
      const chosen = workers[asked % count];
      if (chosen === undefined || chosen.hasEnded) return resolve(answerTo(question, readMapping));
      chosen.open.set(asked, { question, resolve, reject });
      chosen.worker.postMessage({ asked, question } satisfies Question);
    });
  return {
    atOnce: count * waiting,
    read: (file) => ask({ file }) as Promise<ReadFile>,
    lookAt: (packed, day) => ask({ packed, day }) as Promise<ResultColumns>,
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

const answerTo = async (question: Question["question"], readMapping: ReadMapping): Promise<ReadFile | ResultColumns> =>
  "file" in question ? readPlanFile(question.file, readMapping) : lookAt(question.packed, question.day);

interface Question {
  readonly asked: number;
  readonly question: { readonly file: FileToRead } | { readonly packed: Uint8Array; readonly day: number };
}

interface Answer {
  readonly asked: number;
  readonly answer?: ReadFile | ResultColumns;
  readonly error?: Error;
}

/**
 * Reads and looks at plans for the program that started this one as a worker; false where it was not started as such. `begin` is done before the
 * first of them: what cannot be read is told in the language of the command.
 */
export function servePlanReads(readMapping: ReadMapping, begin: () => Promise<void>): boolean {
  if (isMainThread || workerData !== mark) return false;
  const port = parentPort;
  const begun = begin();
  port?.on("message", ({ asked, question }: Question) => {
    void begun
      .then(() => answerTo(question, readMapping))
      .then(
        (answer) => port.postMessage({ asked, answer } satisfies Answer),
        (error: unknown) => port.postMessage({ asked, error: error instanceof Error ? error : new Error(String(error)) } satisfies Answer),
      );
  });
  return true;
}
