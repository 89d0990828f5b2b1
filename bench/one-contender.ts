import { timeOf } from "./measure";
import { reviewContenders, type ReviewContender } from "./review-contenders";

/**
 * The process of one contender of the review: a run for each message, answered with the milliseconds that it took. But for the very first,
 * one that does not count goes before it: while others have their turn, an engine gives back memory that it then has to ask for anew.
 */
const run = await reviewContenders[process.argv[2] as ReviewContender]();
let isFirst = true;
process.on("message", () => void timeOfTurn().then((time) => process.send?.(time)));

async function timeOfTurn(): Promise<number> {
  if (!isFirst) await timeOf(run);
  isFirst = false;
  return timeOf(run);
}

process.send?.("ready");
