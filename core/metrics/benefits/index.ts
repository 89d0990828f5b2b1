import { actualToDate } from "./actual-to-date";
import { assurance } from "./assurance";
import { attainment } from "./attainment";
import { daysSinceMeasured } from "./days-since-measured";
import { delayCost } from "./delay-cost";
import { deliveredToDate } from "./delivered-to-date";
import { dueAgainstFirst } from "./due-against-first";
import { erosionPerYear } from "./erosion-per-year";
import { evidence } from "./evidence";
import { forecast } from "./forecast";
import { forecastDue } from "./forecast-due";
import { forecastHigh } from "./forecast-high";
import { forecastLow } from "./forecast-low";
import { freshness } from "./freshness";
import { horizon } from "./horizon";
import { lastMeasured } from "./last-measured";
import { measuredTo } from "./measured-to";
import type { Metric } from "../metric";
import { pace } from "./pace";
import { plannedBenefitToDate } from "./planned-benefit";
import { plannedToDate } from "./planned-to-date";
import { promiseAgainstFirst } from "./promise-against-first";
import { promiseAgainstLatest } from "./promise-against-latest";
import { realizationRate } from "./realization-rate";
import { reason } from "./reason";
import { signal } from "./signal";
import { slip } from "./slip";
import { status } from "./status";
import { sustainment } from "./sustainment";
import { toComplete } from "./to-complete";
import { trend } from "./trend";
import { triggerShift } from "./trigger-shift";
import { variance } from "./variance";
import { variancePercent } from "./variance-percent";

/** Columns that say more of one that stays in sight right of them, which says in its note what is folded. */
function theme(shown: Metric, folded: readonly Metric[]): readonly Metric[] {
  return [...folded.map((metric) => ({ ...metric, isFolded: true as const })), { ...shown, folded: folded.map(({ header }) => header) }];
}

/** The status columns of Benefits, in the order in which they stand in the sheet. */
export const metrics: readonly Metric[] = [
  // How it stands and why, how far off, when it is there, and where it moves.
  status,
  reason,
  variancePercent,
  forecastDue,
  trend,
  // Figures: planned against delivered, and where it ends.
  ...theme(attainment, [
    plannedToDate,
    actualToDate,
    plannedBenefitToDate,
    deliveredToDate,
    variance,
    realizationRate,
    forecastLow,
    forecast,
    forecastHigh,
    toComplete,
  ]),
  // Time: late or early.
  ...theme(slip, [horizon, pace, triggerShift]),
  // Money: what lateness costs.
  delayCost,
  // Evidence: what the figures rest on, and whether they are more than noise and last.
  ...theme(evidence, [signal, assurance, sustainment, erosionPerYear, lastMeasured, measuredTo, daysSinceMeasured, freshness]),
  // Record: against what was approved.
  ...theme(promiseAgainstLatest, [promiseAgainstFirst, dueAgainstFirst]),
];
