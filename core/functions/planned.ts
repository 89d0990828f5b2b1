import { finite } from "../domain/figure";
import { planned as plannedAt } from "../domain/planned-change";
import { declareFormula } from "./declaration";
import { planDays, planFigures, planWords, plannedChangeOf, statusDay } from "./plan-arguments";

export const planned = declareFormula({
  name: "BENEFIT_PLANNED",
  arguments: { ...planFigures, ...planDays, ...statusDay, ...planWords },
  answer: (values) => finite(plannedAt(plannedChangeOf(values), values.statusDate), "the figures are too large to calculate with"),
  help: {
    group: "Plan and actual",
    summary: "What the KPI should stand at (a level) or add up to (a flow) on a day by the plan.",
    result: "a number in the KPI's unit",
    example: { formula: '=BENEFIT_PLANNED(12, 8, "2026-01-01", "2026-12-31", "2026-07-02")', gives: 10 },
    moreExamples: [
      { formula: '=BENEFIT_PLANNED(1200, 835, "2026-01-01", "2026-12-31", {"2026-01-31";"2026-12-31"}, "Linear", "Flow")', gives: [[(31 * 835) / 365], [835]] },
      {
        formula: '=BENEFIT_PLANNED(0, 100, "2026-01-01", "2026-04-11", "2026-01-26", {"Linear";"S-curve";"Front-loaded";"Back-loaded";"Step"})',
        gives: [[25], [15.625], [43.75], [6.25], [0]],
      },
      { formula: '=BENEFIT_PLANNED("", "", "2026-01-01", "2026-06-30", {"2026-06-29","2026-06-30"}, "Step", "Milestone")', gives: [[0, 1]] },
    ],
    edges: [
      { formula: '=BENEFIT_PLANNED(12, 8, "2026-12-31", "2026-01-01", "2026-07-02")', refuses: "Due lies before start" },
      { formula: '=BENEFIT_PLANNED(12, 8, "2026-01-01", "2026-01-01", "2026-01-01")', gives: 8 },
      { formula: '=BENEFIT_PLANNED(12, 8, "2026-01-01", "2026-12-31", "2025-07-02")', gives: 12 },
      { formula: '=BENEFIT_PLANNED(0, 0, "2026-01-01", "2026-12-31", "2026-07-02")', gives: 0 },
    ],
    notes:
      "Before start it is the baseline (a flow: 0), from due on the target. A flow's baseline accrues evenly, so that a use that should fall works: of 1,200 a year that should become 1,000, 500 are planned half way. A flow counts whole days, so that January is 31 of 365. Due on the day of start is a step. Profile Table needs its own table: see BENEFIT_REVIEW.",
    source: "B + (T − B)·F for a level, B·x + (T − B)·F for a flow, x the elapsed share (of a flow in whole days) and F the profile at x.",
  },
});
