import { timeOf } from "./measure";
import { reviewContenders, type ReviewContender } from "./review-contenders";

/** The process of one contender of the review: a run for each message, answered with the milliseconds that it took. */
const run = await reviewContenders[process.argv[2] as ReviewContender]();
process.on("message", () => void timeOf(run).then((time) => process.send?.(time)));
process.send?.("ready");
