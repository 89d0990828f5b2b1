import { expectedFinish } from "../domain/activity-status";
import { lastDay, type Day } from "../domain/day";
import { unknown, type Figure } from "../domain/figure";
import { hasMoney, plannedNetShare } from "../domain/money/valuation";
import { standingDay } from "../domain/planned-change";
import { delayCost, triggerShift } from "../domain/trigger-effect";
import type { Standing } from "../standing/standing";
import { valuationOf } from "../money/benefit-valuation";
import type { Benefit, Plan } from "../reading/plan";
import { idKey } from "../parsing/text";
import { benefits } from "../tables/benefits";
import { say, told } from "../words/say";

/**
 * What the trigger of a benefit does to it, as things stand or, where that came before, as they stood on its End; undefined without a trigger,
 * or where the row plans nothing.
 */
export function triggerEffect(plan: Plan, benefit: Benefit): Standing["trigger"] {
  const { row, change, unreadTrigger } = benefit;
  if ((row.trigger === undefined && unreadTrigger !== "trigger") || change === undefined || change.due < change.start) return undefined;
  if (unreadTrigger !== undefined) return unknown(say`its ${told(benefits.columns[unreadTrigger].header)} cannot be read`);
  if (row.trigger === undefined) return undefined;
  const position = plan.activityOf.get(idKey(row.trigger));
  const activity = position === undefined ? undefined : plan.activities[position];
  if (position === undefined || activity === undefined) return unknown(say`there is no activity ${row.trigger} to wait for`);
  const day = standingDay(change, plan.statusDate);
  const finish = expectedFinish(activity, day);
  if (finish === undefined) return unknown(say`${row.trigger}, which it waits for, has no finish`);
  const days = triggerShift(change.start, finish, row.triggerLag ?? 0);
  if (!(change.due + days <= lastDay)) return unknown("its Trigger lag leads beyond the last date that there is");
  return { activity: position, days, delayCost: netDelayCost(plan, benefit, days, day) };
}

function netDelayCost(plan: Plan, benefit: Benefit, days: number, day: Day): Figure | undefined {
  const valuation = valuationOf(benefit, plan.settings.currency);
  if (valuation === undefined || benefit.change === undefined || !hasMoney(benefit.change)) return undefined;
  const gross = delayCost(benefit.change, valuation.unitValue, days, day);
  return typeof gross === "number" ? gross * plannedNetShare(valuation) || 0 : gross;
}
