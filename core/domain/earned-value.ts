import { type Figure, finite, isKnown, unknown } from "./figure";
import { InvalidInput } from "./invalid-input";

/** Where an activity, or a sum of activities, stands on a day, all in money. */
export interface EarnedValuePosition {
  /** BAC, the budget at completion. */
  readonly budget: number;
  /** PV, the budget of the work planned by the day. */
  readonly planned: number;
  /** EV, the budget of the work done by the day: % complete × budget. */
  readonly earned: number;
  /** AC, what the work done has cost. */
  readonly actualCost: number;
}

/** What follows from a position; a variance above zero is favourable, an index above 1 too. */
export interface EarnedValueFigures {
  /** CV = EV − AC. */
  readonly costVariance: Figure;
  /** SV = EV − PV. */
  readonly scheduleVariance: Figure;
  /** CPI = EV/AC: the work that one unit of cost has bought. */
  readonly costPerformance: Figure;
  /** SPI = EV/PV. */
  readonly schedulePerformance: Figure;
  /** EAC = BAC/CPI: the rest costs as the work so far. */
  readonly estimateAtCompletion: Figure;
  /** EAC = AC + BAC − EV: the rest costs as budgeted. */
  readonly estimateAsBudgeted: Figure;
  /**
   * EAC = AC + (BAC − EV)/(CPI·SPI): the rest costs as the work so far, and hurrying to make up for delay costs too.
   */
  readonly estimateWithDelay: Figure;
  /** ETC = EAC − AC, of the first estimate. */
  readonly estimateToComplete: Figure;
  /** VAC = BAC − EAC, of the first estimate. */
  readonly varianceAtCompletion: Figure;
  /** TCPI = (BAC − EV)/(BAC − AC): the work that one unit of cost must buy from here to end on budget. */
  readonly toCompletePerformance: Figure;
}

/**
 * Earned value management: what was planned, done and spent by a day, set against each other. An index that nothing
 * stands behind is unknown: no cost booked yet is no CPI of 1, and nothing planned yet no SPI of 1.
 *
 * @example earnedValue({ budget: 5, planned: 2, earned: 1.5, actualCost: 1.8 }).costPerformance // 0.8333
 *
 * Source: Project Management Institute, The Standard for Earned Value Management (2019); method §6.
 */
export function earnedValue(position: EarnedValuePosition): EarnedValueFigures {
  const { budget, planned, earned, actualCost } = position;
  if (![budget, planned, earned, actualCost].every(Number.isFinite)) {
    throw new InvalidInput("value", "Budget, planned, earned and actual cost must be numbers.");
  }
  const costPerformance = actualCost > 0 ? quotient(earned, actualCost) : unknown("no cost is booked yet");
  const schedulePerformance = planned > 0 ? quotient(earned, planned) : unknown("nothing was planned by this date");
  const estimateAtCompletion = costAtPace(budget, costPerformance);
  const bothPaces = from(costPerformance, (cost) => from(schedulePerformance, (schedule) => cost * schedule));
  return {
    costVariance: earned - actualCost,
    scheduleVariance: earned - planned,
    costPerformance,
    schedulePerformance,
    estimateAtCompletion,
    estimateAsBudgeted: actualCost + budget - earned,
    estimateWithDelay: from(costAtPace(budget - earned, bothPaces), (rest) => actualCost + rest),
    estimateToComplete: from(estimateAtCompletion, (estimate) => estimate - actualCost),
    varianceAtCompletion: from(estimateAtCompletion, (estimate) => budget - estimate),
    toCompletePerformance: budget > actualCost ? quotient(budget - earned, budget - actualCost) : unknown("the budget is spent"),
  };
}

/** What work costs at a pace; unknown while nothing is earned, since no pace is known then. */
const costAtPace = (work: number, pace: Figure): Figure =>
  from(pace, (performance) => (performance > 0 ? quotient(work, performance) : unknown("nothing is earned yet")));

const quotient = (dividend: number, divisor: number): Figure => finite(dividend / divisor, "the divisor is too small");

/** The figure that follows from another, or the reason why that one is unknown. */
function from(figure: Figure, follows: (known: number) => Figure): Figure {
  return isKnown(figure) ? follows(figure) : figure;
}
