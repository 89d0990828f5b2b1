import type { ActivityDates } from "../../domain/activity-status";
import { daysPerMonth } from "../../domain/day";
import { unknown, type Figure, type Unknown } from "../../domain/figure";
import { negativeHighlights, wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

/** Where an activity stands: in the network, towards the benefits that wait for it, and in money. */
export interface ActivityStanding extends DatedRow<ActivityDates> {
  /** Days that it may still slip without moving the plan's approved end; undefined once it is done. */
  readonly float: Figure | undefined;
  /** The largest shift, in days, of the benefits that it triggers; undefined where it triggers none. */
  readonly delaysDays: number | undefined;
  /** What all these shifts cost. */
  readonly delayCost: Figure | undefined;
  /** PV, EV and AC; undefined without a budget, or where it is not known how much is done. */
  readonly value: { readonly planned: number; readonly earned: number; readonly actualCost: number | undefined } | Unknown | undefined;
}

type ActivityMetric = Metric<ActivityStanding, Partial<ActivityStanding>>;

export const float: ActivityMetric = {
  key: "float",
  header: "Float (days)",
  meaning:
    "Days by which it may still slip, as things stand, without moving the plan's approved end through Depends on. Below 0 it moves it. Blank once it is done, without a finish, or where dependencies go in a circle.",
  format: "0;-0;0",
  align: "right",
  width: 8,
  highlights: negativeHighlights,
  of: (standing) => standing.float,
  examples: [
    { given: { float: 12 }, gives: 12 },
    { given: { float: unknown("its dependencies go in a circle") }, gives: null },
    { given: {}, gives: null },
  ],
};

export const critical: ActivityMetric = {
  key: "critical",
  header: "Critical",
  meaning: "Yes where it has no float left: each further day moves the plan's end. No otherwise; blank once it is done.",
  align: "center",
  width: 8,
  highlights: wordHighlights([], ["Yes"], []),
  of: (standing) => (typeof standing.float === "number" ? (standing.float <= 0 ? "Yes" : "No") : undefined),
  examples: [
    { given: { float: 0 }, gives: "Yes" },
    { given: { float: -3 }, gives: "Yes" },
    { given: { float: 1 }, gives: "No" },
    { given: {}, gives: null },
  ],
};

export const delaysBenefits: ActivityMetric = {
  key: "delaysBenefits",
  header: "Delays benefits by (months)",
  meaning:
    "The largest shift of the benefits that wait for it as their Trigger: expected finish + Trigger lag after their Start. Blank where no benefit waits for it.",
  format: "0.0",
  align: "right",
  width: 11,
  of: ({ delaysDays }) => (delaysDays === undefined ? undefined : delaysDays / daysPerMonth),
  examples: [
    { given: { delaysDays: 61 }, gives: 61 / 30.4375 },
    { given: { delaysDays: 0 }, gives: 0 },
    { given: {}, gives: null },
  ],
};

export const costOfDelay: ActivityMetric = {
  key: "costOfDelay",
  header: "Cost of delay",
  meaning:
    "The Delay cost of the benefits that wait for it, added up over all categories of money; the sheet Schedule lists them one by one. Blank where none of them has money.",
  money: true,
  align: "right",
  width: 12,
  of: ({ delayCost }) => delayCost,
  examples: [
    { given: { delayCost: 250 }, gives: 250 },
    { given: {}, gives: null },
  ],
};

export const plannedValue: ActivityMetric = {
  key: "plannedValue",
  header: "Planned value",
  meaning: "PV: the part of Budget that was planned to be done by the status date, evenly from Start to Baseline finish.",
  money: true,
  align: "right",
  width: 12,
  of: ({ value }) => (value === undefined || "because" in value ? value : value.planned),
  examples: [
    { given: { value: { planned: 50, earned: 40, actualCost: 45 } }, gives: 50 },
    { given: {}, gives: null },
  ],
};

export const earnedValue: ActivityMetric = {
  key: "earnedValue",
  header: "Earned value",
  meaning: "EV: % complete × Budget, all of it once the activity is finished, nothing before Start. Blank where it has begun and % complete is blank.",
  money: true,
  align: "right",
  width: 12,
  of: ({ value }) => (value === undefined || "because" in value ? value : value.earned),
  examples: [
    { given: { value: { planned: 50, earned: 40, actualCost: 45 } }, gives: 40 },
    { given: { value: unknown("% complete is blank") }, gives: null },
  ],
};

export const costVariance: ActivityMetric = {
  key: "costVariance",
  header: "Cost variance",
  meaning: "CV: earned value less Actual cost. Positive is favourable: the work done has cost less than its budget. Blank where no cost is booked.",
  money: true,
  align: "right",
  width: 12,
  highlights: negativeHighlights,
  of: ({ value }) => {
    if (value === undefined || "because" in value) return value;
    return value.actualCost === undefined ? unknown("no cost is booked") : value.earned - value.actualCost;
  },
  examples: [
    { given: { value: { planned: 50, earned: 40, actualCost: 45 } }, gives: -5 },
    { given: { value: { planned: 50, earned: 40, actualCost: undefined } }, gives: null },
  ],
};
