import { unknown } from "../domain/figure";
import type { Metric } from "./metric";
import { rowNotComputed } from "./reasons";

export const plannedToDate: Metric = {
  key: "plannedToDate",
  header: "Planned to date",
  meaning: "What the KPI should stand at (a Level) or add up to (a Flow) on the status date by the plan: Baseline + (Target − Baseline) × planned share; a Flow's baseline accrues evenly.",
  format: "#,##0.##;-#,##0.##;0",
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ progress }) => {
    if (progress === undefined) return rowNotComputed;
    return Number.isFinite(progress.planned) ? progress.planned : unknown("the figures are too large to calculate with");
  },
  examples: [
    { given: { baseline: 1200, target: 1000, direction: "Decrease" }, gives: 500 },
    { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8 }, gives: 10 },
    { given: { kind: "Milestone", day: 100 }, gives: 1 },
  ],
};
