import type { Assessment } from "../assess";
import { planCurve } from "../domain/plan-curve";
import type { Rollups } from "../rollups";
import type { OwnedSheet, TableUpdate } from "../workbook";
import { dashboardPage } from "./dashboard";
import { findingsPage } from "./findings-page";
import { reviewDataPage } from "./review-data";

/** The product's own sheets, in the order of their tabs. */
export function reviewPages(assessment: Assessment, rollups: Rollups, tables: readonly TableUpdate[]): readonly OwnedSheet[] {
  const { plan, findings, standings } = assessment;
  const parts = standings.flatMap(({ progress, readings, benefit }) => (progress === undefined ? [] : [{ change: progress.change, readings, weight: benefit.weight }]));
  const curve = planCurve(parts, plan.statusDate);
  const data = reviewDataPage(plan, curve, standings, rollups, tables);
  return [dashboardPage(assessment, rollups, curve, data.columns), findingsPage(findings, plan.statusDate), data.sheet];
}
