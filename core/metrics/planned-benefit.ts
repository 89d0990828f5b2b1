import { finite } from "../domain/figure";
import type { Metric } from "./metric";
import { rowNotComputed } from "./reasons";

export const plannedBenefitToDate: Metric = {
  key: "plannedBenefit",
  header: "Planned benefit",
  meaning: "The benefit planned by the status date, in units, positive when it is good: (Target − Baseline) × planned share × direction; negative for a dis-benefit.",
  format: "#,##0.##;-#,##0.##;0",
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ progress }) => (progress === undefined ? rowNotComputed : finite(progress.plannedBenefit, "the figures are too large to calculate with")),
  examples: [
    { given: { baseline: 1200, target: 1000, direction: "Decrease" }, gives: 100 },
    { given: { nature: "Dis-benefit", target: 100 }, gives: -50 },
  ],
};
