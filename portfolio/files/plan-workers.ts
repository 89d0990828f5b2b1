import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { FileToRead, PlanReaders, ReadFile, ReadMapping } from "./plan-readers";
import { readPlanFile } from "./read-file";

/** Reads here, one after another. */
export const inlineReader = (readMapping: ReadMapping): PlanReaders => ({
  atOnce: 1,
  read: (file) => readPlanFile(file, readMapping),
  close: () => Promise.resolve(),
});

/** By this a program that is started once more knows that it is to read plans. */
const mark = "reads plans";

/** How many files wait at each worker, so that none is idle while its last answer is taken up. */
const waiting = 3;

/** Reads in so many workers, whose short-lived memory is kept small: each is the program of this file once more, which calls {@link servePlanReads}. What is made of the answers stays with the caller. */
export function planWorkers(program: string, count: number): PlanReaders {
  const open = new Map<number, { readonly resolve: (read: ReadFile) => void; readonly reject: (why: Error) => void }>();
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(program, { workerData: mark, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
    worker.on("message", ({ asked, read }: Answer) => {
      open.get(asked)?.resolve(read);
      open.delete(asked);
    });
    worker.on("error", (error) => {
      for (const { reject } of open.values()) reject(error);
      open.clear();
    });
    return worker;
  });
  let next = 0;
  return {
    atOnce: count * waiting,
    read: (file) =>
      new Promise((resolve, reject) => {
        const asked = next++;
        open.set(asked, { resolve, reject });
        workers[asked % count]?.postMessage({ asked, file } satisfies Question);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

interface Question {
  readonly asked: number;
  readonly file: FileToRead;
}

interface Answer {
  readonly asked: number;
  readonly read: ReadFile;
}

/** Reads plans for the program that started this one as a worker; false where it was not started as such. */
export function servePlanReads(readMapping: ReadMapping): boolean {
  if (isMainThread || workerData !== mark) return false;
  const port = parentPort;
  port?.on("message", ({ asked, file }: Question) => {
    void readPlanFile(file, readMapping).then((read) => port.postMessage({ asked, read } satisfies Answer));
  });
  return true;
}
