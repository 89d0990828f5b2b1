import type { PlanPoint } from "../domain/earned-schedule";
import type { ActivityValue } from "./activity-value";

/**
 * The cumulative plan of all activities in days from the first start: the points of the daily curve at which it bends. Work
 * at a point in time comes within the day before, as on a curve with a value for each day.
 */
export function dailyPlan(activities: readonly Pick<ActivityValue, "budget" | "from" | "to">[], first: number): readonly PlanPoint[] {
  const days = new Set<number>();
  for (const { from, to } of activities) days.add(to > from ? from : to - 1).add(to);
  const waiting = [...activities].sort((a, b) => a.from - b.from || a.to - b.to);
  let running: typeof waiting = [];
  let done = 0;
  let next = 0;
  return [...days]
    .sort((a, b) => a - b)
    .filter((day) => day >= first)
    .map((day): PlanPoint => {
      for (; next < waiting.length && (waiting[next]?.from ?? Infinity) <= day; next++) running.push(waiting[next] as (typeof waiting)[number]);
      let partly = 0;
      running = running.filter(({ budget, from, to }) => {
        if (to <= day) done += budget;
        else partly += (budget * (day - from)) / (to - from);
        return to > day;
      });
      return { time: day - first, planned: done + partly };
    });
}
