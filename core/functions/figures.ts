import { assurance } from "./assurance";
import { attainment, realization } from "./attainment";
import { benefitCost, returnOn, switching } from "./benefits-and-costs";
import { cashFlow } from "./cash-flow";
import type { Formula } from "./declaration";
import { delayCost } from "./delay-cost";
import { earnedSchedule, earnedValue } from "./earned-value";
import { equivalentAnnual } from "./equivalent-annual";
import { forecast, toComplete } from "./forecast";
import { horizon } from "./horizon";
import { internalRate } from "./internal-rate";
import { limits } from "./limits";
import { net } from "./net";
import { netPresentValue } from "./net-present-value";
import { payback } from "./payback";
import { planned } from "./planned";
import { alignment, coverage, index } from "./portfolio";
import { signal } from "./signal";
import { forecastDue, pace, slip } from "./slip";
import { status } from "./status";
import { persistence, sustainment } from "./sustainment";
import { pert, simulate } from "./three-point";
import { trend } from "./trend";
import { variance, variancePercent } from "./variance";

/** The formulas of single figures, in the order of the help page. */
export const figureFormulas: readonly Formula[] = [
  planned,
  variance,
  variancePercent,
  attainment,
  realization,
  status,
  horizon,
  slip,
  pace,
  forecast,
  forecastDue,
  toComplete,
  trend,
  net,
  cashFlow,
  netPresentValue,
  internalRate,
  payback,
  benefitCost,
  returnOn,
  switching,
  equivalentAnnual,
  delayCost,
  pert,
  simulate,
  index,
  coverage,
  alignment,
  limits,
  signal,
  assurance,
  sustainment,
  persistence,
  earnedValue,
  earnedSchedule,
];
