import { fork, type ChildProcess } from "node:child_process";
import { beside } from "./child";
import { timeInTurns, type Timing } from "./measure";
import type { ReviewContender } from "./review-contenders";

/**
 * Times the contenders of the review in turns, each in a process of its own: a program reviews or loads a database, and what an engine
 * compiled, or keeps in memory, for the one is not to be paid by the other. Milliseconds, measured in those processes.
 */
export async function timeApart<Name extends ReviewContender>(names: readonly Name[]): Promise<ReadonlyMap<Name, Timing>> {
  const processes: ChildProcess[] = [];
  try {
    const contenders = [];
    for (const name of names) {
      const child = fork(beside("one-contender.mjs"), [name], { execArgv: ["--expose-gc"] });
      processes.push(child);
      await answerOf(child);
      contenders.push({
        name,
        run() {
          child.send("run");
          return answerOf(child);
        },
      });
    }
    return (await timeInTurns(contenders, async (run) => Number(await run()))) as ReadonlyMap<Name, Timing>;
  } finally {
    for (const child of processes) child.kill();
  }
}

const answerOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A contender of the benchmark ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      resolve(answer);
    });
  });
