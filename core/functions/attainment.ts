import { attainmentRatio } from "../domain/attainment-ratio";
import { signOf } from "../domain/direction";
import { unknown } from "../domain/figure";
import { dipPlanned } from "../domain/forecast";
import { noChange } from "../domain/progress";
import { judgedDirection } from "../domain/threshold";
import { direction } from "../tables/benefit-words";
import { aNumber, aWord, may, needs } from "./argument";
import { declareFormula } from "./declaration";

const common = {
  direction: may(aWord(direction), {
    help: 'Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most". Left out: the way from baseline, without one Increase.',
  }),
  baseline: may(aNumber, { help: "The reading before the change. With it the way from baseline counts; without it the ratio forms are used." }),
};

export const attainment = declareFormula({
  name: "BENEFIT_ATTAINMENT",
  arguments: {
    target: needs(aNumber, { help: "What is to be reached in the end." }),
    actual: needs(aNumber, { help: "What it is now." }),
    ...common,
  },
  answer: ({ target, actual, direction, baseline }) => {
    const judged =
      direction === undefined || baseline === undefined ? direction : judgedDirection({ nature: "Benefit", kind: "Level", direction, baseline, target });
    return attainmentRatio(target, actual, judged ?? "Increase", baseline);
  },
  help: {
    group: "Plan and actual",
    summary: "The share of the whole target that is reached. Not clamped: it may be below 0% or above 100%.",
    result: "a share; format it as a percentage",
    example: { formula: '=BENEFIT_ATTAINMENT(80, 75, "Increase", 60)', gives: 0.75 },
    moreExamples: [
      { formula: '=BENEFIT_ATTAINMENT(8, 9, "Decrease", 12)', gives: 0.75 },
      { formula: '=BENEFIT_ATTAINMENT(-20, -29, "Increase", -50)', gives: 0.7 },
      { formula: '=BENEFIT_ATTAINMENT(8, {13;7}, "Decrease", 12)', gives: [[-0.25], [1.25]] },
      { formula: '=BENEFIT_ATTAINMENT(50, {50;100;200;0}, "Decrease")', gives: [[1], [0], [-2], [2]] },
      { formula: '=BENEFIT_ATTAINMENT(-50, {-50;-100;0;50}, "Decrease")', gives: [[1], [2], [0], [-1]] },
    ],
    edges: [
      { formula: "=BENEFIT_ATTAINMENT(0, 5)", refuses: "A share of 0 is not defined without a baseline" },
      { formula: "=BENEFIT_ATTAINMENT(60, 75, , 60)", refuses: "It equals Baseline" },
      { formula: '=BENEFIT_ATTAINMENT(90, {97;81}, "Increase", 95)', gives: [[1], [0.9]] },
      { formula: '=BENEFIT_ATTAINMENT(0, 0, "At most")', gives: 1 },
      { formula: '=BENEFIT_ATTAINMENT(0, 5.6, "At most")', refuses: "The value to keep is 0" },
      { formula: '=BENEFIT_ATTAINMENT(80, 0, "Increase", 0)', gives: 0 },
    ],
    notes:
      "With a baseline (A − B)/(T − B). Without one A/T for an increase and 1 − (A − T)/|T| for a decrease, so a target of 50 missed at 100 reads 0%. A blank baseline and a baseline of 0 are not the same. A value to keep: 1 where it is kept, else 1 + variance/|T|; an Increase or Decrease whose target does not lie beyond its baseline is one.",
    source: "Delivered by promised benefit, D/N; the ratio forms as Infor publishes them for its KPIs.",
  },
});

export const realization = declareFormula({
  name: "BENEFIT_REALIZATION",
  arguments: {
    planned: needs(aNumber, { help: "What was planned by now: BENEFIT_PLANNED tells it." }),
    actual: needs(aNumber, { help: "What it is now." }),
    ...common,
  },
  answer: ({ planned, actual, direction, baseline }) => {
    if (direction !== undefined && signOf(direction) === 0) return noChange;
    if (direction !== undefined && baseline !== undefined && (planned - baseline) * signOf(direction) < 0) return dipPlanned;
    return planned === (baseline ?? 0) ? notDue : attainmentRatio(planned, actual, direction ?? "Increase", baseline);
  },
  help: {
    group: "Plan and actual",
    summary: "The realization rate to date: delivered as a share of what was planned by now. 100% is on plan.",
    result: "a share; format it as a percentage",
    example: { formula: "=BENEFIT_REALIZATION(250, 200)", gives: 0.8 },
    moreExamples: [
      { formula: '=BENEFIT_REALIZATION(500, 540, "Decrease", 600)', gives: 0.6 },
      { formula: '=BENEFIT_REALIZATION({70;65}, {75;62}, "Increase", 60)', gives: [[1.5], [0.4]] },
    ],
    edges: [
      { formula: "=BENEFIT_REALIZATION(0, 5)", refuses: "Nothing was planned by this date" },
      { formula: '=BENEFIT_REALIZATION(95, 92, "Maintain")', refuses: "It is a value to keep" },
      { formula: '=BENEFIT_REALIZATION(50, 55, "Increase", 60)', refuses: "A dip was planned by this date" },
    ],
    notes: "Not a figure for a dis-benefit, where more is worse: use BENEFIT_VARIANCE there.",
    source: "Delivered by planned benefit, D/Q; the ratio forms as for BENEFIT_ATTAINMENT.",
  },
});

const notDue = unknown("nothing was planned by this date (not due)");
