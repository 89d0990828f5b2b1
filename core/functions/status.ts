import { defaultTolerances, statusOf } from "../domain/status";
import { amberTolerance, toleranceBasis } from "../tables/benefit-words";
import { aFlag, aNumber, aNumberOf, aShare, aWord, usually } from "./argument";
import { declareFormula } from "./declaration";
import { actualToDate, planDays, planFigures, planWords, progressBy, statusDay, lastReading } from "./plan-arguments";

const aTolerance = aNumberOf(amberTolerance);

export const status = declareFormula({
  name: "BENEFIT_STATUS",
  arguments: {
    ...planFigures,
    ...actualToDate,
    ...planDays,
    ...statusDay,
    ...planWords,
    amberTolerance: usually(aTolerance, defaultTolerances.amber, { help: "Up to this far behind plan is Green. 5% when left out." }),
    redTolerance: usually(aTolerance, defaultTolerances.red, { help: "Up to this far behind plan is Amber, beyond it Red. 10% when left out." }),
    validated: usually(aFlag, false, { help: "TRUE where the latest reading is validated; only then can it be Realized. FALSE when left out." }),
    ...lastReading,
    toleranceBasis: usually(aWord(toleranceBasis), defaultTolerances.basis, {
      help: 'What the tolerances count in: "Share" of the plan, or "Units" of the KPI. Share when left out.',
    }),
    tooEarlyShare: usually(aShare, defaultTolerances.tooEarly, {
      help: "Below this planned share what is behind plan is too early to judge. 10% when left out.",
    }),
    milestoneGrace: usually(aNumber, defaultTolerances.milestoneGrace, {
      help: "Days after due up to which a milestone that is not reached is Amber. 31 when left out.",
    }),
  },
  answer: (values) => {
    const { amberTolerance: amber, redTolerance: red, toleranceBasis: basis, tooEarlyShare: tooEarly, milestoneGrace, validated } = values;
    return statusOf(progressBy(values), { amber, red, basis, tooEarly, milestoneGrace }, validated);
  },
  help: {
    group: "Plan and actual",
    summary: "Realized, Green, Amber, Red, Not measured or Not due, by the same rule as the status column of a review.",
    result: "a word",
    example: { formula: '=BENEFIT_STATUS(0, 100, 47.5, "2026-01-01", "2026-12-31", "2026-07-02")', gives: "Green" },
    moreExamples: [
      { formula: '=BENEFIT_STATUS(0, 100, {50;45;44;""}, "2026-01-01", "2026-12-31", "2026-07-02")', gives: [["Green"], ["Amber"], ["Red"], ["Not measured"]] },
      { formula: '=BENEFIT_STATUS(12, 8, 8, "2026-01-01", "2026-12-31", "2026-12-31", , , , , , TRUE)', gives: "Realized" },
      { formula: '=BENEFIT_STATUS(12, 8, {"";12}, "2026-01-01", "2026-12-31", "2026-01-31")', gives: [["Not due"], ["Not due"]] },
      {
        formula: '=BENEFIT_STATUS("", 90, {97;88;80}, "2026-01-01", "2026-12-31", "2026-07-02", "Linear", "Level", "At least")',
        gives: [["Green"], ["Green"], ["Red"]],
      },
      {
        formula: '=BENEFIT_STATUS(0, 365, 273, "2026-01-01", "2026-12-31", "2026-11-15", , "Flow", , , , , "2026-09-30", 92)',
        gives: "Green",
      },
    ],
    edges: [
      { formula: '=BENEFIT_STATUS(0, 100, 0, "2026-01-01", "2026-12-31", "2026-07-02")', gives: "Red" },
      { formula: '=BENEFIT_STATUS(0, 100, 50, "2026-12-31", "2026-01-01", "2026-07-02")', refuses: "Due lies before start" },
      { formula: '=BENEFIT_STATUS(8, 8, 8, "2026-01-01", "2026-12-31", "2026-07-02")', gives: "Green" },
      {
        formula: '=BENEFIT_STATUS(8, 8, 8, "2026-01-01", "2026-12-31", "2026-07-02", , , , , , , "2026-08-01")',
        refuses: "The last reading lies after the status date",
      },
      {
        formula: '=BENEFIT_STATUS("", "", "", "2026-01-01", "2026-06-30", {"2026-06-29";"2026-07-31";"2026-08-01"}, , "Milestone")',
        gives: [["Not due"], ["Amber"], ["Red"]],
      },
    ],
    notes:
      "Tested in this order: before start, or behind while less than 10% of the change was planned, it is Not due; without an actual Not measured; at or after due with the target reached (within the amber tolerance), validated and not long unread Realized; a milestone past due Amber, then Red; then Green, Amber or Red by BENEFIT_VARIANCE_PERCENT. A level whose target does not lie beyond its baseline is a level to keep. The word stands in the cell, so colour never stands alone.",
    source: "Variance as a share of the planned benefit against two tolerances; 95% against 95% counts as reached.",
  },
});
