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

/** Reads and looks in so many workers, whose short-lived memory is as large as a plan is that is being read: each is the program of this file once more, which calls {@link servePlanReads}. What is made of the answers stays with the caller. */
export function planWorkers(program: string, count: number): PlanReaders {
  const open = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (why: Error) => void }>();
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(program, { workerData: mark, argv: process.argv.slice(2), resourceLimits: { maxYoungGenerationSizeMb: 12 } });
    worker.on("message", ({ asked, answer, error }: Answer) => {
      if (error === undefined) open.get(asked)?.resolve(answer);
      else open.get(asked)?.reject(error);
      open.delete(asked);
    });
    worker.on("error", (error) => {
      for (const { reject } of open.values()) reject(error);
      open.clear();
    });
    return worker;
  });
  let next = 0;
  const ask = (question: Question["question"]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const asked = next++;
      open.set(asked, { resolve, reject });
      workers[asked % count]?.postMessage({ asked, question } satisfies Question);
    });
  return {
    atOnce: count * waiting,
    read: (file) => ask({ file }) as Promise<ReadFile>,
    lookAt: (packed, day) => ask({ packed, day }) as Promise<ResultColumns>,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

interface Question {
  readonly asked: number;
  readonly question: { readonly file: FileToRead } | { readonly packed: Uint8Array; readonly day: number };
}

interface Answer {
  readonly asked: number;
  readonly answer?: ReadFile | ResultColumns;
  readonly error?: Error;
}

/** Reads and looks at plans for the program that started this one as a worker; false where it was not started as such. */
export function servePlanReads(readMapping: ReadMapping): boolean {
  if (isMainThread || workerData !== mark) return false;
  const port = parentPort;
  const answerTo = async (question: Question["question"]): Promise<ReadFile | ResultColumns> =>
    "file" in question ? readPlanFile(question.file, readMapping) : lookAt(question.packed, question.day);
  port?.on("message", ({ asked, question }: Question) => {
    void answerTo(question).then(
      (answer) => port.postMessage({ asked, answer } satisfies Answer),
      (error: unknown) => port.postMessage({ asked, error: error instanceof Error ? error : new Error(String(error)) } satisfies Answer),
    );
  });
  return true;
}
