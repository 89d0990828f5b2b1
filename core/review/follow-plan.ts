import { reviewing, type Review, type reviewPlan, type Reviewing } from "./review";

/**
 * Reviews of one plan as it is edited: each gives what {@link reviewPlan} would, and costs less where only readings changed since the
 * one before, for all that rests on the rest of the plan, and on the readings of other benefits, is taken from there.
 */
export function followPlan(): typeof reviewPlan {
  let before: Reviewing | undefined;
  return (snapshot, statusDate, since, means): Review => {
    const now = reviewing(snapshot, statusDate, since, before, means, true);
    before = now;
    return now.review;
  };
}
