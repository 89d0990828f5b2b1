import { varianceBetween, varianceShare } from "../domain/attainment-ratio";
import { direction } from "../tables/benefit-words";
import { aNumber, aWord, may, needs, usually } from "./argument";
import { declareFormula } from "./declaration";

export const directionHelp = 'Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most". Increase when left out.';

const arguments_ = {
  planned: needs(aNumber, { help: "What was planned by now, as the KPI counts it: BENEFIT_PLANNED tells it." }),
  actual: needs(aNumber, { help: "What it is now: the sum so far of a flow, the latest reading of a level." }),
  direction: usually(aWord(direction), "Increase", { help: directionHelp }),
};

export const variance = declareFormula({
  name: "BENEFIT_VARIANCE",
  arguments: arguments_,
  answer: ({ planned, actual, direction }) => varianceBetween(planned, actual, direction),
  help: {
    group: "Plan and actual",
    summary: "How far ahead of plan, in the KPI's unit. Positive is favourable, whatever the direction: fewer days than planned is a plus.",
    result: "a number in the KPI's unit",
    example: { formula: '=BENEFIT_VARIANCE(10, 9, "Decrease")', gives: 1 },
    moreExamples: [
      { formula: "=BENEFIT_VARIANCE({500;250}, {540;200})", gives: [[40], [-50]] },
      { formula: '=BENEFIT_VARIANCE(95, 92, "Maintain")', gives: -3 },
      { formula: '=BENEFIT_VARIANCE(90, {97;85}, "At least")', gives: [[0], [-5]] },
      { formula: '=BENEFIT_VARIANCE(0, 5.6, "At most")', gives: -5.6 },
    ],
    edges: [
      { formula: "=BENEFIT_VARIANCE(0, 0)", gives: 0 },
      { formula: "=BENEFIT_VARIANCE({1;2;3}, {1;2})", refuses: "planned is 3 × 1 but actual is 2 × 1" },
    ],
    notes:
      'The baseline cancels out, so it is not asked for. For a dis-benefit give the direction in which you would rather see it move: an extra cost of 40 where 50 was expected is BENEFIT_VARIANCE(50, 40, "Decrease") = 10. Maintain tells minus the distance from the value to keep, At least and At most what is missing to the floor or beyond the ceiling, else 0. A flow with a baseline whose last reading is overdue: its plan has run on, so add to the actual what would have come anyway since that reading, as a review does.',
    source: "Delivered less planned benefit, D − Q, signed by direction.",
  },
});

export const variancePercent = declareFormula({
  name: "BENEFIT_VARIANCE_PERCENT",
  arguments: {
    ...arguments_,
    baseline: may(aNumber, { help: "The reading before the change (of a flow: what would have come anyway by now). 0 when left out." }),
  },
  answer: ({ planned, actual, direction, baseline }) => varianceShare(planned, actual, direction, baseline),
  help: {
    group: "Plan and actual",
    summary: "How far ahead of plan, as a share of the planned benefit. It drives the status: −5% is still Green, −10% Amber, beyond is Red.",
    result: "a share; format it as a percentage",
    example: { formula: '=BENEFIT_VARIANCE_PERCENT(8, 9, "Decrease", 12)', gives: -0.25 },
    moreExamples: [
      { formula: '=BENEFIT_VARIANCE_PERCENT(50, 40, "Decrease")', gives: 0.2 },
      { formula: '=BENEFIT_VARIANCE_PERCENT(500, 540, "Decrease", 600)', gives: -0.4 },
    ],
    edges: [
      { formula: "=BENEFIT_VARIANCE_PERCENT(0, 5)", refuses: "Nothing was planned by this date" },
      { formula: '=BENEFIT_VARIANCE_PERCENT(0, 5.6, "At most")', refuses: "The value to keep is 0" },
      { formula: '=BENEFIT_VARIANCE_PERCENT(0, 0, "At most")', gives: 0 },
      { formula: '=BENEFIT_VARIANCE_PERCENT(12, 9, "Decrease", 12)', refuses: "Nothing was planned by this date" },
    ],
    notes:
      "The planned benefit is the way from baseline to plan, so with a baseline of 12 and a plan of 8 being one day behind is 25%, not 12.5%. The size of the plan divides, so the sign stays right where the plan is negative.",
    source: "Variance by planned benefit, (D − Q)/|Q|.",
  },
});
