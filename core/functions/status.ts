import { defaultTolerances, statusOf } from "../domain/status";
import { aFlag, aShare, usually } from "./argument";
import { declareFormula } from "./declaration";
import { actualToDate, planDays, planFigures, planWords, progressOf, statusDay } from "./plan-arguments";

export const status = declareFormula({
  name: "BENEFIT_STATUS",
  group: "Plan and actual",
  summary: "Realized, Green, Amber, Red, Not measured or Not due, by the same rule as the status column of a review.",
  arguments: {
    ...planFigures,
    ...actualToDate,
    ...planDays,
    ...statusDay,
    ...planWords,
    amberTolerance: usually(aShare, defaultTolerances.amber, "Up to this share behind plan is Green. 5% when left out."),
    redTolerance: usually(aShare, defaultTolerances.red, "Up to this share behind plan is Amber, beyond it Red. 10% when left out."),
    validated: usually(aFlag, false, "TRUE where the latest reading is validated; only then can it be Realized. FALSE when left out."),
  },
  result: "a word",
  answer: (values) =>
    statusOf(progressOf(values), { amber: values.amberTolerance, red: values.redTolerance, tooEarly: defaultTolerances.tooEarly }, values.validated),
  example: { formula: '=BENEFIT_STATUS(0, 100, 47.5, "2026-01-01", "2026-12-31", "2026-07-02")', gives: "Green" },
  moreExamples: [
    { formula: '=BENEFIT_STATUS(0, 100, {50;45;44;""}, "2026-01-01", "2026-12-31", "2026-07-02")', gives: [["Green"], ["Amber"], ["Red"], ["Not measured"]] },
    { formula: '=BENEFIT_STATUS(12, 8, 8, "2026-01-01", "2026-12-31", "2026-12-31", , , , , , TRUE)', gives: "Realized" },
    { formula: '=BENEFIT_STATUS(12, 8, "", "2026-01-01", "2026-12-31", "2026-01-10")', gives: "Not due" },
  ],
  edges: [
    { formula: '=BENEFIT_STATUS(0, 100, 0, "2026-01-01", "2026-12-31", "2026-07-02")', gives: "Red" },
    { formula: '=BENEFIT_STATUS(0, 100, 50, "2026-12-31", "2026-01-01", "2026-07-02")', refuses: "Due lies before start" },
    { formula: '=BENEFIT_STATUS(8, 8, 8, "2026-01-01", "2026-12-31", "2026-07-02")', gives: "Undefined" },
  ],
  notes:
    "Tested in this order: before start, or below 5% of the planned change with nothing delivered, it is Not due; without an actual Not measured; at or after due with the target reached (within the amber tolerance) and validated Realized; then Green, Amber or Red by BENEFIT_VARIANCE_PERCENT, or Undefined where the target equals its baseline. The word stands in the cell, so colour never stands alone.",
  source: "Variance as a share of the planned benefit against two tolerances; 95% against 95% counts as reached.",
});
