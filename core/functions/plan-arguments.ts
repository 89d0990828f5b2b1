import type { Direction } from "../domain/direction";
import { InvalidInput } from "../domain/invalid-input";
import type { Kind } from "../domain/kind";
import { isAgainstDirection, type PlannedChange } from "../domain/planned-change";
import { notMeasured, progressOf, type Progress } from "../domain/progress";
import { ramps, type RampName } from "../domain/ramp";
import { leastInterval } from "../domain/reading-interval";
import { judgedDirection } from "../domain/threshold";
import { direction, kind } from "../tables/benefit-words";
import { aDate, aNumber, aWord, aWordOf, may, mayBeBlank, needs, usually } from "./argument";

/** The arguments that a plan row and a formula share, in the order in which every formula takes them. */
export const planFigures = {
  baseline: mayBeBlank(aNumber, {
    help: "The reading before the change, blank for a level to keep; of a flow the total that would have come anyway from start to due (blank is 0).",
  }),
  target: mayBeBlank(aNumber, { help: "The reading to be reached at due; of a flow the total from start to due." }),
};
export const actualToDate = {
  actual: mayBeBlank(aNumber, { help: "The KPI to date: the sum so far of a flow, the latest reading of a level, 1 once a milestone is reached." }),
};
export const planDays = {
  start: needs(aDate, { help: "From when the benefit is expected to come." }),
  due: needs(aDate, { help: "When the target is to be reached." }),
};
export const statusDay = {
  statusDate: needs(aDate, { help: "The day that is looked at. Nothing here reads the clock.", common: true }),
};
export const planWords = {
  profile: usually(aWordOf(Object.keys(ramps) as RampName[]), "Linear", {
    help: 'How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step". Linear when left out.',
  }),
  kind: usually(aWord(kind), "Level", {
    help: 'What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale". Level when left out.',
  }),
  direction: may(aWord(direction), {
    help: 'Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most". Left out: the way from baseline to target.',
  }),
};
export const lastReading = {
  measuredOn: may(aDate, { help: "The day of the last reading, with which the plan is compared while it is current. The status date when left out." }),
  frequencyDays: usually(aNumber, leastInterval, { help: "For how many days a reading is current. 31 when left out." }),
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
export function plannedChangeOf(values: PlanValues): PlannedChange {
  const change = changeOf(values);
  if (!isAgainstDirection(change)) return change;
  throw new InvalidInput("number", change.target === change.baseline ? "Target equals baseline, so nothing is promised" : "Target lies against direction");
}

function changeOf({ baseline, target, start, due, profile, kind, direction }: PlanValues): PlannedChange {
  if (due < start) throw new InvalidInput("number", "Due lies before start");
  if (kind !== "Milestone" && target === undefined) throw new InvalidInput("unknown", "Target is blank");
  if ((kind === "Level" || kind === "Scale") && baseline === undefined && direction === undefined) throw new InvalidInput("unknown", "Baseline is blank");
  const from = baseline ?? 0;
  const to = target ?? 1;
  const way = direction ?? (to < from ? "Decrease" : "Increase");
  return {
    nature: "Benefit",
    kind,
    direction: judgedDirection({ nature: "Benefit", kind, direction: way, baseline, target: to }),
    baseline: from,
    isBaselineBlank: baseline === undefined,
    target: to,
    start,
    due,
    end: undefined,
    profile,
    table: undefined,
  };
}

/** What a formula is told of a benefit beside its plan. */
export interface ToDate {
  readonly actual: number | undefined;
  readonly statusDate: number;
  readonly measuredOn: number | undefined;
  readonly frequencyDays: number;
}

/** Where a benefit stands by its KPI to date, without the log that it comes from: the same arithmetic as a review's. */
export function progressBy(values: PlanValues & ToDate): Progress {
  const { actual, statusDate, measuredOn = statusDate, frequencyDays } = values;
  if (frequencyDays <= 0) throw new InvalidInput("number", "The frequency must be above 0 days");
  if (measuredOn > statusDate) throw new InvalidInput("number", "The last reading lies after the status date");
  const change = changeOf(values);
  const isMilestone = change.kind === "Milestone";
  const isMeasured = actual !== undefined;
  return progressOf(change, statusDate, {
    actual: isMilestone ? Number((actual ?? 0) >= 1) : (actual ?? notMeasured),
    readingCount: isMeasured ? 1 : 0,
    latest: -1,
    measuredOn: isMeasured ? measuredOn : undefined,
    interval: frequencyDays,
  });
}
