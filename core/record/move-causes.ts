import type { Day } from "../domain/day";
import type { PlannedChange } from "../domain/planned-change";
import { progressAt } from "../domain/progress";
import { readUntil, type Readings } from "../domain/readings";
import { statusOf, type Status, type Tolerances } from "../domain/status";
import type { Standing } from "../standing/standing";
import { phrase } from "../words/say";

/** By what a benefit moved (method §11). */
export const moveCauses = phrase(["by readings", "by a change of the plan", "by readings and a change of the plan", "by time alone"]);
export type MoveCause = (typeof moveCauses)[number];

/** What is not as it was at the review before. */
export interface Touched {
  readonly readings: boolean;
  readonly plan: boolean;
}

/** By what something moved where only that tells which is touched. */
export const causeOf = ({ readings, plan }: Touched): MoveCause =>
  readings && plan ? "by readings and a change of the plan" : readings ? "by readings" : plan ? "by a change of the plan" : "by time alone";

/** What the benefit planned at the review before, as the record has it. */
export interface PlanThen {
  readonly change: PlannedChange;
  readonly tolerances: Tolerances;
}

/**
 * By what a status moved. The same plan with the old readings at the new date tells what time alone does; the new plan with the old
 * readings, and the old plan with the new ones, tell whether the one or the other is enough. What is not known of then tells nothing.
 */
export function causeOfStatus(standing: Standing, touched: Touched, then: PlanThen | undefined, oldReadings: Readings | undefined): MoveCause {
  const { benefit, progress, status, readings } = standing;
  if (!(touched.plan || touched.readings)) return "by time alone";
  if (progress === undefined) return causeOf(touched);
  const now: PlanThen = { change: progress.change, tolerances: benefit.tolerances };
  const old = touched.plan ? then : now;
  const at = (plan: PlanThen, readings: Readings): Status => statusAt(standing, plan, readings);
  if (old === undefined || oldReadings === undefined) return causeOf(touched);
  if (at(old, oldReadings) === status) return "by time alone";
  if (!touched.readings) return "by a change of the plan";
  if (!touched.plan) return "by readings";
  if (at(now, oldReadings) === status) return "by a change of the plan";
  return at(old, readings) === status ? "by readings" : "by readings and a change of the plan";
}

/** By what a status moved where readings are left out or count again: by the plan, unless it takes what was read since. */
export function causeOfLeftOut(standing: Standing, touched: Touched, counted: Readings, on: Day): MoveCause {
  const { benefit, progress, status } = standing;
  if (!touched.readings || progress === undefined) return causeOf(touched);
  const before = { ...counted, to: readUntil(counted, on) };
  return statusAt(standing, { change: progress.change, tolerances: benefit.tolerances }, before) === status ? "by a change of the plan" : causeOf(touched);
}

function statusAt({ benefit, day }: Standing, { change, tolerances }: PlanThen, readings: Readings): Status {
  const progress = progressAt(change, readings, day, benefit.row.frequency);
  return statusOf(progress, tolerances, progress.latest >= 0 && readings.validated[progress.latest] === 1);
}
