import { actualToDate } from "./actual-to-date";
import { attainment } from "./attainment";
import { daysSinceMeasured } from "./days-since-measured";
import { deliveredToDate } from "./delivered-to-date";
import { dueAgainstFirst } from "./due-against-first";
import { evidence } from "./evidence";
import { freshness } from "./freshness";
import { horizon } from "./horizon";
import { lastMeasured } from "./last-measured";
import type { Metric } from "./metric";
import { plannedBenefitToDate } from "./planned-benefit";
import { plannedToDate } from "./planned-to-date";
import { promiseAgainstFirst } from "./promise-against-first";
import { promiseAgainstLatest } from "./promise-against-latest";
import { realizationRate } from "./realization-rate";
import { reason } from "./reason";
import { status } from "./status";
import { trend } from "./trend";
import { variance } from "./variance";
import { variancePercent } from "./variance-percent";

/** The status columns of Benefits, in the order in which they stand in the sheet. */
export const metrics: readonly Metric[] = [
  status,
  trend,
  plannedToDate,
  actualToDate,
  plannedBenefitToDate,
  deliveredToDate,
  variance,
  variancePercent,
  attainment,
  realizationRate,
  horizon,
  lastMeasured,
  daysSinceMeasured,
  freshness,
  evidence,
  promiseAgainstFirst,
  dueAgainstFirst,
  promiseAgainstLatest,
  reason,
];
