import { assessWorkbook } from "../assessment/assess-workbook";
import { boardPack } from "../assessment/board-pack";
import { ownStatusFindings } from "../assessment/own-status";
import type { Day } from "../domain/day";
import { metrics } from "../metrics/benefits/index";
import { planMoney } from "../money/business-case";
import { severalRatesFindings } from "../money/several-rates";
import { byWorst } from "../reading/findings";
import { reviewPages } from "../pages/review-pages";
import { reviewResult, type ReviewResult } from "./review-result";
import type { Reviewed } from "../assessment/reviewed";
import { rollUp } from "../assessment/rollups";
import { recordReview } from "../record/record-review";
import { corrections } from "../tables/corrections";
import { newTableOf } from "../template/template";
import { scheduleOf } from "../schedule/schedule";
import { metricCells } from "../metrics/metric-cells";
import { statusColumns } from "./status-columns";
import type { Finding, PlanSnapshot, PlanUpdate } from "../port/workbook";

export interface Review {
  readonly update: PlanUpdate;
  readonly findings: readonly Finding[];
  readonly result: ReviewResult;
}

/**
 * The whole add-in as one pure function: a snapshot of the plan's tables and a status date in, what is to be written and
 * what was found out. Undefined takes the status date of the Settings; there must be one. `since` asks for what moved since a day
 * before the last review of the record.
 */
export function reviewPlan(snapshot: PlanSnapshot, statusDate?: Day, since?: Day): Review {
  const assessed = assessWorkbook(snapshot, statusDate);
  const { plan, standings } = assessed;
  const rollups = rollUp(plan, standings);
  const money = planMoney(plan, standings);
  const benefitCells = metricCells(metrics, standings);
  const record = recordReview(snapshot, assessed, rollups, benefitCells, since);
  const findings = byWorst([...assessed.findings, ...ownStatusFindings(plan, standings), ...severalRatesFindings(money.planCase), ...record.findings]);
  const assessment = { plan, standings, findings };
  const reviewed: Reviewed = {
    assessment,
    rollups,
    benefitCells,
    schedule: scheduleOf(plan, standings),
    board: boardPack(assessment, rollups),
    money,
  };
  const tables = statusColumns(plan, reviewed.benefitCells, rollups.objectiveStandings, standings, reviewed.schedule);
  const stretchedTables = snapshot.tables.flatMap(({ name, rowsBelow = 0 }) => (rowsBelow > 0 ? [name] : []));
  const stretched = stretchedTables.length > 0 ? { stretchedTables } : {};
  const newTables = record.open.length > 0 && !record.hasCorrections ? [newTableOf(corrections, [])] : [];
  return { update: { newTables, tables, sheets: reviewPages(reviewed, record, tables), ...stretched }, findings, result: reviewResult(reviewed, record) };
}
