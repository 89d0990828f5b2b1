import type { Day } from "./day";

/** An activity in the network. Days are whole; without a start it is a point in time. */
export interface NetworkActivity {
  readonly start: Day | undefined;
  /** The approved finish. */
  readonly finish: Day | undefined;
  /** The finish as things stand; undefined takes the approved one. */
  readonly expected?: Day | undefined;
  /** Finished: it no longer waits for anything, and has no float. */
  readonly isDone?: boolean;
}

/** Where an activity stands in the network. */
export interface NetworkPlace {
  /** The finish that the activities before it allow, as things stand. */
  readonly finish: Day;
  /** The latest finish that does not move the approved end of the network. */
  readonly latestFinish: Day;
  /** Days by which it may still slip without moving that end; below 0 it moves it. Undefined once it is done. */
  readonly float: number | undefined;
}

/**
 * Forward and backward pass through activities that wait for each other (the critical path method), on approved dates for
 * the latest finishes and on dates as things stand for the float. An activity takes as long as from Start to Finish, starts
 * no earlier than planned, and waits for all its predecessors to finish. A planned gap of up to 3 days between the two, a
 * night or a weekend, belongs to the wait and is no float. The end of the network is its latest approved finish.
 *
 * Undefined for an activity without a finish, in a circle, or that waits for one of these or is waited for by one.
 *
 * @param predecessors by position, the positions of the activities that each one waits for
 * For instance two activities of 10 days, the second after the first, and one of 15 beside them: floats 0, 0 and 5
 *
 * Source: J. Kelley, M. Walker, Critical-Path Planning and Scheduling (1959).
 */
export function criticalPath(activities: readonly NetworkActivity[], predecessors: readonly (readonly number[])[]): readonly (NetworkPlace | undefined)[] {
  const successors: number[][] = activities.map(() => []);
  predecessors.forEach((before, at) => before.forEach((predecessor) => successors[predecessor]?.push(at)));
  const forward = topologicalOrder(predecessors, successors);
  const approved = earliestFinishes(activities, predecessors, forward, ({ finish }) => finish);
  const asThingsStand = earliestFinishes(activities, predecessors, forward, ({ finish, expected }) => expected ?? finish);
  const end = approved.reduce((latest: number, finish) => Math.max(latest, finish ?? latest), -Infinity);
  const latest = latestFinishes(activities, successors, topologicalOrder(successors, predecessors), end);
  return activities.map(({ isDone }, at) => {
    const finish = asThingsStand[at];
    const latestFinish = latest[at];
    if (finish === undefined || latestFinish === undefined) return undefined;
    return { finish, latestFinish, float: isDone === true ? undefined : latestFinish - finish };
  });
}

type Finishes = readonly (Day | undefined)[];

/** Those behind their predecessors; those in a circle, or behind one, are missing. */
function topologicalOrder(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): readonly number[] {
  const waits = before.map((list) => list.length);
  const order = waits.flatMap((count, at) => (count === 0 ? [at] : []));
  for (const at of order) for (const next of after[at] ?? []) if (--(waits[next] as number) === 0) order.push(next);
  return order;
}

function earliestFinishes(
  activities: readonly NetworkActivity[],
  predecessors: readonly (readonly number[])[],
  order: readonly number[],
  planned: (activity: NetworkActivity) => Day | undefined,
): Finishes {
  const finishes = new Array<Day | undefined>(activities.length).fill(undefined);
  for (const at of order) {
    const activity = activities[at] as NetworkActivity;
    let finish = planned(activity);
    for (const predecessor of activity.isDone === true ? [] : (predecessors[at] ?? [])) {
      const before = finishes[predecessor];
      const allowed = before === undefined ? undefined : before + waitAfter(activities[predecessor], activity) + duration(activity);
      finish = finish === undefined || allowed === undefined ? undefined : Math.max(finish, allowed);
    }
    finishes[at] = finish;
  }
  return finishes;
}

function latestFinishes(activities: readonly NetworkActivity[], successors: readonly (readonly number[])[], order: readonly number[], end: Day): Finishes {
  const finishes = new Array<Day | undefined>(activities.length).fill(undefined);
  for (const at of order) {
    const activity = activities[at] as NetworkActivity;
    let finish: Day | undefined = activity.finish === undefined ? undefined : end;
    for (const successor of successors[at] ?? []) {
      const next = activities[successor] as NetworkActivity;
      const after = finishes[successor];
      const allowed = after === undefined ? undefined : after - duration(next) - waitAfter(activity, next);
      finish = finish === undefined || allowed === undefined ? undefined : Math.min(finish, allowed);
    }
    finishes[at] = finish;
  }
  return finishes;
}

const duration = ({ start, finish }: NetworkActivity): number => (start === undefined || finish === undefined ? 0 : Math.max(0, finish - start));

/** The planned gap before the next activity, where it is no more than a night or a weekend. */
function waitAfter(activity: NetworkActivity | undefined, next: NetworkActivity): number {
  const start = next.start ?? next.finish;
  const gap = activity?.finish === undefined || start === undefined ? 0 : start - activity.finish;
  return gap > 0 && gap <= longestWait ? gap : 0;
}

const longestWait = 3;
