import type { Assessment } from "../assess";
import { chaseList } from "../chase/chase-list";
import { planCurves } from "../plan-curves";
import type { Rollups } from "../rollups";
import type { OwnedSheet, TableUpdate } from "../workbook";
import type { BoardPack } from "../board-pack";
import { baselinePage } from "./baseline-page";
import { boardPage } from "./board-page";
import { chasePage } from "./chase-page";
import { dashboardPage } from "./dashboard";
import { findingsPage } from "./findings-page";
import { reviewDataPage } from "./review-data";

/** The product's own sheets, in the order of their tabs. */
export function reviewPages(assessment: Assessment, rollups: Rollups, tables: readonly TableUpdate[], board: BoardPack): readonly OwnedSheet[] {
  const { plan, findings, standings } = assessment;
  const curves = planCurves(plan, standings);
  const data = reviewDataPage(plan, curves, standings, rollups, tables);
  const pages = [
    dashboardPage(assessment, rollups, curves, data),
    boardPage(board, plan.statusDate, plan.settings.currency, curves, data, undefined),
    findingsPage(findings, plan.statusDate),
    chasePage(chaseList(assessment), plan.statusDate),
    baselinePage(assessment),
    data.sheet,
  ];
  return pages.filter((page): page is OwnedSheet => page !== undefined);
}
