import type { Direction } from "../domain/direction";
import { isKnown, unknown, type Figure } from "../domain/figure";
import { InvalidInput } from "../domain/invalid-input";
import type { Kind } from "../domain/kind";
import { planned, plannedBenefit, plannedShare, promised, type PlannedChange } from "../domain/planned-change";
import { deliveredBenefit, notMeasured, type Progress } from "../domain/progress";
import { ramps, type RampName } from "../domain/ramp";
import { benefits } from "../tables/benefits";
import { aDate, aNumber, aWord, aWordOf, may, mayBeBlank, needs, usually } from "./argument";

/** The arguments that a plan row and a formula share, in the order in which every formula takes them. */
export const planFigures = {
  baseline: mayBeBlank(aNumber, "The reading before the change; of a flow the total that would have come anyway from start to due (blank is 0)."),
  target: mayBeBlank(aNumber, "The reading to be reached at due; of a flow the total from start to due."),
};
export const actualToDate = {
  actual: mayBeBlank(aNumber, "The KPI to date: the sum so far of a flow, the latest reading of a level, 1 once a milestone is reached."),
};
export const planDays = {
  start: needs(aDate, "From when the benefit is expected to come."),
  due: needs(aDate, "When the target is to be reached."),
};
export const statusDay = {
  statusDate: needs(aDate, "The day that is looked at. Nothing here reads the clock.", { common: true }),
};
export const planWords = {
  profile: usually(
    aWordOf(Object.keys(ramps) as RampName[]),
    "Linear",
    'How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step". Linear when left out.',
  ),
  kind: usually(
    aWord(benefits.columns.kind),
    "Level",
    'What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale". Level when left out.',
  ),
  direction: may(aWord(benefits.columns.direction), 'Which way is better: "Increase", "Decrease" or "Maintain". Left out: the way from baseline to target.'),
};

interface PlanValues {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly start: number;
  readonly due: number;
  readonly profile: RampName;
  readonly kind: Kind;
  readonly direction: Direction | undefined;
}

/** What the arguments plan; refuses what cannot be a plan. */
export function plannedChangeOf({ baseline, target, start, due, profile, kind, direction }: PlanValues): PlannedChange {
  if (due < start) throw new InvalidInput("number", "Due lies before start");
  if (kind !== "Milestone" && target === undefined) throw new InvalidInput("unknown", "Target is blank");
  if ((kind === "Level" || kind === "Scale") && baseline === undefined) throw new InvalidInput("unknown", "Baseline is blank");
  const from = baseline ?? 0;
  const to = target ?? 1;
  return {
    nature: "Benefit",
    kind,
    direction: direction ?? (to < from ? "Decrease" : "Increase"),
    baseline: from,
    target: to,
    start,
    due,
    end: undefined,
    profile,
    table: undefined,
  };
}

/** Where a benefit stands by its KPI to date, without the log that it comes from. */
export function progressOf(values: PlanValues & { readonly actual: number | undefined; readonly statusDate: number }): Progress {
  const change = plannedChangeOf(values);
  const day = values.statusDate;
  const actual: Figure = values.actual === undefined ? notMeasured : change.kind === "Milestone" ? Number(values.actual >= 1) : values.actual;
  return {
    change,
    day,
    share: plannedShare(change, day),
    planned: planned(change, day),
    plannedBenefit: plannedBenefit(change, day),
    promised: promised(change),
    actual,
    delivered: isKnown(actual) ? deliveredBenefit(change, actual, day) : notYet,
    readingCount: isKnown(actual) ? 1 : 0,
    latest: -1,
  };
}

const notYet = unknown("there is no actual yet");
