import type { Assessment } from "../assess";
import { chaseList } from "../chase/chase-list";
import { planCurves } from "../plan-curves";
import type { Rollups } from "../rollups";
import type { OwnedSheet, TableUpdate } from "../workbook";
import { baselinePage } from "./baseline-page";
import { chasePage } from "./chase-page";
import { dashboardPage } from "./dashboard";
import { findingsPage } from "./findings-page";
import { reviewDataPage } from "./review-data";

/** The product's own sheets, in the order of their tabs. */
export function reviewPages(assessment: Assessment, rollups: Rollups, tables: readonly TableUpdate[]): readonly OwnedSheet[] {
  const { plan, findings, standings } = assessment;
  const parts = standings.flatMap(({ progress, readings, benefit }) => (progress === undefined ? [] : [{ change: progress.change, readings, weight: benefit.weight }]));
  const curve = planCurve(parts, plan.statusDate);
  const baselines = baselinePage(assessment);
  const data = reviewDataPage(plan, curve, standings, rollups, tables);
  return [dashboardPage(assessment, rollups, curve, data.columns), findingsPage(findings, plan.statusDate), chasePage(chaseList(assessment), plan.statusDate), ...(baselines === undefined ? [] : [baselines]), data.sheet];
}
