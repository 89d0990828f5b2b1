import type { PlanStep, Watch } from "../../portfolio/watch";
import { figureText, fixedText, plural, say } from "#core";
import { progress } from "../progress";
import type { Terminal } from "../output";

/** Progress with its rate and the time that is left, and an ear for Ctrl-C. */
export interface WatchedWork extends Watch {
  /** Ends the watching; what is on the line of progress goes. */
  done(): void;
}

/** How often the line of progress is written anew, in milliseconds. */
const everyMilliseconds = 200;

/** Watches a long work. The first Ctrl-C lets it end what it is at and keep what is done; the second ends the program. */
export function watchWork(terminal: Terminal, silent: boolean): WatchedWork {
  const line = progress(terminal, silent);
  let isStopped = false;
  let what: PlanStep | undefined;
  let [since, shownAt] = [0, 0];
  const stop = (): void => {
    if (isStopped) process.exit(130);
    isStopped = true;
    line.say(say`Ending; what is done is kept. Ctrl-C again ends at once`);
  };
  process.on("SIGINT", stop);
  return {
    step(step, done, of) {
      const now = performance.now();
      if (step !== what) {
        what = step;
        [since, shownAt] = [now, 0];
      }
      if (isStopped || (now - shownAt < everyMilliseconds && done < of)) return;
      shownAt = now;
      line.say(progressWords(step, done, of, now - since));
    },
    isStopped: () => isStopped,
    done() {
      process.off("SIGINT", stop);
      line.done();
    },
  };
}

/** "Reading 120 of 300 plans, 18 a second, 10 s left". */
export function progressWords(step: PlanStep, done: number, of: number, milliseconds: number): string {
  const begun =
    step === "Reading"
      ? say`Reading ${figureText(done)} of ${plural(of, "# plan", "# plans")}`
      : say`Reviewing ${figureText(done)} of ${plural(of, "# plan", "# plans")}`;
  if (done === 0 || milliseconds < 1000) return begun;
  const rate = (done * 1000) / milliseconds;
  return say`${begun}, ${fixedText(rate, rate >= 10 ? 0 : 1)} a second, ${timeWords((of - done) / rate)} left`;
}

const timeWords = (seconds: number): string => (seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`);
