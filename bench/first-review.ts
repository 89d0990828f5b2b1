import { checkedPlan } from "../core/assessment/assess";
import { planCurve } from "../core/domain/plan-curve";
import { progressAt } from "../core/domain/progress";
import { latestVerdict } from "../core/domain/signal";
import { statusOf } from "../core/domain/status";
import { boardPack } from "../core/assessment/board-pack";
import { metrics } from "../core/metrics/benefits/index";
import { rowNotComputed } from "../core/standing/reasons";
import type { Standing } from "../core/standing/standing";
import { dashboardPage } from "../core/pages/dashboard";
import { findingsPage } from "../core/pages/findings-page";
import { reviewDataPage } from "../core/pages/review-data";
import type { PlanCurves } from "../core/assessment/plan-curves";
import { benefitResults, rollupResult } from "../core/review/review-result";
import { rollUp } from "../core/assessment/rollups";
import { metricCells } from "../core/metrics/metric-cells";
import { tableUpdate } from "../core/review/status-columns";
import { readingsOf } from "../core/reading/measurement-log";
import type { Plan } from "../core/reading/plan";
import type { PlanSnapshot } from "../core/port/workbook";

/** The status columns of Benefits that the first review had; the later ones rest on more than what is planned and measured. */
const firstColumns: ReadonlySet<string> = new Set([
  "status",
  "trend",
  "plannedToDate",
  "actualToDate",
  "plannedBenefit",
  "deliveredToDate",
  "variance",
  "variancePercent",
  "attainment",
  "realizationRate",
  "horizon",
  "lastMeasured",
  "daysSinceMeasured",
  "freshness",
  "evidence",
  "reason",
]);
const firstMetrics = metrics.filter(({ key }) => firstColumns.has(key));
if (firstMetrics.length !== firstColumns.size) throw new Error("A status column of the first review has another key now");

/**
 * The review as the product first had it, made of what stands in the core today and so as quick as it is today: it reads all
 * tables, runs the plan check, and computes planned, delivered, variance and status with the 16 columns that come from them,
 * the roll-ups, the net money of each benefit to date and the curve of planned and delivered; then it lays out Dashboard,
 * Findings and Review data and makes the result for machines.
 *
 * The whole review has beside it: 16 more columns (slip, forecast and its range, signal, assurance, sustainment, what was
 * approved), the columns of the other tables, earned value and critical path, money by month and year, the business case with
 * its tornado and simulation, forecast and approved curves, the XmR charts, the board pack, the chase list and the comparison
 * of baselines. For plans without parent rows and without rows that a finding stops, which is what the bench makes.
 */
export function firstReview(snapshot: PlanSnapshot, statusDate: number): object {
  const { plan, findings } = checkedPlan(snapshot, statusDate);
  const standings = firstStandings(plan);
  const rollups = rollUp(plan, standings);
  const cells = metricCells(firstMetrics, standings);
  const update = tableUpdate(
    plan.found.benefits,
    cells,
    plan.benefits.map(({ row }) => row),
    plan,
  );
  const tables = update === undefined ? [] : [update];
  const curves = firstCurves(plan, standings);
  const data = reviewDataPage(plan, curves, standings, rollups, cells, tables, undefined);
  const assessment = { plan, findings, standings };
  return {
    update: {
      newTables: [],
      tables,
      sheets: [
        dashboardPage(assessment, rollups, boardPack(assessment, rollups), curves, data, { moved: "", since: undefined, history: undefined, seal: [] }),
        findingsPage(
          findings,
          statusDate,
          () => undefined,
          () => 0,
        ),
        data.sheet,
      ],
    },
    findings,
    result: {
      benefits: benefitResults(plan, rollups, cells),
      plan: rollupResult(rollups.plan),
      totals: rollups.totals,
      byObjective: rollups.objectives.map(rollupResult),
      byOwner: rollups.owners.map(rollupResult),
      byCategory: rollups.categories.map(rollupResult),
    },
  };
}

function firstStandings(plan: Plan): readonly Standing[] {
  const day = plan.statusDate;
  const planStart = plan.benefits.reduce((first, { row }) => Math.min(first, row.start ?? first), Infinity);
  const horizons = { short: plan.settings.shortHorizon, mid: plan.settings.midHorizon };
  return plan.benefits.map((benefit, position): Standing => {
    const { change, tolerances } = benefit;
    if (change === undefined || benefit.children.length > 0) throw new Error(`${benefit.id} does not compute, or is a parent row`);
    const readings = readingsOf(plan.measurements, position);
    const progress = progressAt(change, readings, day);
    const { latest, readingCount } = progress;
    const verdict = change.kind === "Milestone" ? rowNotComputed : latestVerdict(readings.actuals, latest + 1 - readingCount, latest + 1, change.direction);
    return {
      benefit,
      day,
      planStart,
      horizons,
      readings,
      stop: undefined,
      progress,
      measured: progress,
      rollup: undefined,
      status: statusOf(progress, tolerances, latest >= 0 && readings.validated[latest] === 1),
      verdict: typeof verdict === "string" ? verdict : undefined,
      control: rowNotComputed,
      lateness: rowNotComputed,
      completion: rowNotComputed,
      sustained: undefined,
      trigger: undefined,
      approved: undefined,
    };
  });
}

/** Planned and delivered alone, without a forecast and without what was approved. */
function firstCurves(plan: Plan, standings: readonly Standing[]): PlanCurves {
  const parts = standings.flatMap(({ progress, readings, benefit }) =>
    progress === undefined ? [] : [{ change: progress.change, readings, weight: benefit.weight }],
  );
  const curve = planCurve(parts, plan.statusDate);
  const now = curve.deliveredCapped.length - 1;
  return {
    curve,
    forecastCapped: { low: [], middle: [], high: [] },
    approved: undefined,
    today: { planned: curve.planned[now] ?? 0, delivered: curve.deliveredCapped[now] ?? null, unmeasuredCount: 0 },
  };
}
