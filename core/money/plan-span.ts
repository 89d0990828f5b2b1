import { addMonths, type Day } from "../domain/day";
import { lastPlannedDay } from "../domain/planned-change";
import { monthSpan, mostMonths, type MonthSpan } from "../domain/month-span";
import type { Leaves } from "../standing/standing";
import type { Plan } from "../reading/plan";

/**
 * The months that the plan's money is told in: from the first Start or the first cost to the horizon, which is the last Due or
 * End of any benefit, as planned or as frozen, or the last Period end of its Profile rows, and not before the status date. A
 * level without End earns until then; costs that come later have months of their own behind these. Dates more than 30 years from the status date do not widen it.
 */
export function planSpan(plan: Plan, promised: Leaves["promised"]): MonthSpan {
  const { statusDate } = plan;
  let first: Day = Infinity;
  let last: Day = statusDate;
  const widen = (start: Day | undefined, due: Day | undefined, end: Day | undefined): void => {
    if (start !== undefined && start < first) first = start;
    const until = end ?? due;
    if (until !== undefined && until > last) last = until;
  };
  for (let position = 0; position < plan.benefits.length; position++) {
    const change = promised[position];
    if (change !== undefined) widen(change.start, lastPlannedDay(change), change.end);
  }
  for (const { start, due, end } of plan.baselines) widen(start, due, end);
  for (const { kind, from, to } of plan.resources) if (kind !== "Funding") widen(from ?? to, undefined, undefined);
  for (const { budget, start, baselineFinish } of plan.activities) if (budget !== undefined) widen(start ?? baselineFinish, undefined, undefined);
  if (first === Infinity) first = statusDate;
  const half = mostMonths / 2 - 1;
  return monthSpan(Math.max(first, addMonths(statusDate, -half)), Math.min(last, addMonths(statusDate, half)));
}
