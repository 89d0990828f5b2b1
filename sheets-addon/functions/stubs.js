// Written by npm run generate from the declarations in core/functions. Edit those.

/**
 * What the KPI should stand at (a level) or add up to (a flow) on a day by the plan.
 *
 * @param {12} baseline The reading before the change, blank for a level to keep.
 * @param {8} target The reading to be reached at due.
 * @param {"2026-01-01"} start From when the benefit is expected to come.
 * @param {"2026-12-31"} due When the target is to be reached.
 * @param {"2026-07-02"} statusDate The day that is looked at.
 * @param {"Linear"} profile Optional. How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step".
 * @param {"Level"} kind Optional. What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale".
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @return A number in the KPI's unit.
 * @customfunction
 */
function BENEFIT_PLANNED(baseline, target, start, due, statusDate, profile, kind, direction) {
  return Code_.answer("BENEFIT_PLANNED", arguments);
}

/**
 * How far ahead of plan, in the KPI's unit. Positive is favourable, whatever the direction: fewer days than planned is a plus.
 *
 * @param {10} planned What was planned by now, as the KPI counts it: BENEFIT_PLANNED tells it.
 * @param {9} actual What it is now: the sum so far of a flow, the latest reading of a level.
 * @param {"Decrease"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @return A number in the KPI's unit.
 * @customfunction
 */
function BENEFIT_VARIANCE(planned, actual, direction) {
  return Code_.answer("BENEFIT_VARIANCE", arguments);
}

/**
 * How far ahead of plan, as a share of the planned benefit. It drives the status: −5% is still Green, −10% Amber, beyond is Red.
 *
 * @param {8} planned What was planned by now, as the KPI counts it: BENEFIT_PLANNED tells it.
 * @param {9} actual What it is now: the sum so far of a flow, the latest reading of a level.
 * @param {"Decrease"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {12} baseline Optional. The reading before the change (of a flow: what would have come anyway by now).
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_VARIANCE_PERCENT(planned, actual, direction, baseline) {
  return Code_.answer("BENEFIT_VARIANCE_PERCENT", arguments);
}

/**
 * The share of the whole target that is reached. Not clamped: it may be below 0% or above 100%.
 *
 * @param {80} target What is to be reached in the end.
 * @param {75} actual What it is now.
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {60} baseline Optional. The reading before the change.
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_ATTAINMENT(target, actual, direction, baseline) {
  return Code_.answer("BENEFIT_ATTAINMENT", arguments);
}

/**
 * The realization rate to date: delivered as a share of what was planned by now. 100% is on plan.
 *
 * @param {250} planned What was planned by now: BENEFIT_PLANNED tells it.
 * @param {200} actual What it is now.
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {1} baseline Optional. The reading before the change.
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_REALIZATION(planned, actual, direction, baseline) {
  return Code_.answer("BENEFIT_REALIZATION", arguments);
}

/**
 * Realized, Green, Amber, Red, Not measured or Not due, by the same rule as the status column of a review.
 *
 * @param {0} baseline The reading before the change, blank for a level to keep.
 * @param {100} target The reading to be reached at due.
 * @param {47.5} actual The KPI to date: the sum so far of a flow, the latest reading of a level, 1 once a milestone is reached.
 * @param {"2026-01-01"} start From when the benefit is expected to come.
 * @param {"2026-12-31"} due When the target is to be reached.
 * @param {"2026-07-02"} statusDate The day that is looked at.
 * @param {"Linear"} profile Optional. How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step".
 * @param {"Level"} kind Optional. What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale".
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {0.05} amberTolerance Optional. Up to this far behind plan is Green.
 * @param {0.1} redTolerance Optional. Up to this far behind plan is Amber, beyond it Red.
 * @param {FALSE} validated Optional. TRUE where the latest reading is validated.
 * @param {"2026-12-31"} measuredOn Optional. The day of the last reading, with which the plan is compared while it is current.
 * @param {31} frequencyDays Optional. For how many days a reading is current.
 * @param {"Share"} toleranceBasis Optional. What the tolerances count in: "Share" of the plan, or "Units" of the KPI.
 * @param {0.1} tooEarlyShare Optional. Below this planned share what is behind plan is too early to judge.
 * @param {31} milestoneGrace Optional. Days after due up to which a milestone that is not reached is Amber.
 * @return A word.
 * @customfunction
 */
function BENEFIT_STATUS(baseline, target, actual, start, due, statusDate, profile, kind, direction, amberTolerance, redTolerance, validated, measuredOn, frequencyDays, toleranceBasis, tooEarlyShare, milestoneGrace) {
  return Code_.answer("BENEFIT_STATUS", arguments);
}

/**
 * Short, Mid or Long: how many months lie between the plan's start and the day the benefit is due.
 *
 * @param {"2026-01-01"} planStart The first start of the plan.
 * @param {"2027-01-01"} due When the benefit is due.
 * @param {12} shortMonths Optional. Up to this many months it is Short.
 * @param {36} midMonths Optional. Up to this many months it is Mid.
 * @return A word.
 * @customfunction
 */
function BENEFIT_HORIZON(planStart, due, shortMonths, midMonths) {
  return Code_.answer("BENEFIT_HORIZON", arguments);
}

/**
 * How many months late a benefit is: the status date less the day for which the plan had what is delivered by now. Positive is late.
 *
 * @param {0} baseline The reading before the change, blank for a level to keep.
 * @param {487} target The reading to be reached at due.
 * @param {243.5} actual The KPI to date: the sum so far of a flow, the latest reading of a level, 1 once a milestone is reached.
 * @param {"2026-01-01"} start From when the benefit is expected to come.
 * @param {"2027-05-03"} due When the target is to be reached.
 * @param {"2026-10-01"} statusDate The day that is looked at.
 * @param {"Linear"} profile Optional. How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step".
 * @param {"Level"} kind Optional. What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale".
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {"2026-12-31"} reachedOn Optional. The day on which the target was reached, where it has been: lateness stays what it was then.
 * @param {"2026-12-31"} measuredOn Optional. The day of the last reading, with which the plan is compared while it is current.
 * @param {31} frequencyDays Optional. For how many days a reading is current.
 * @return Months of 30.4375 days.
 * @customfunction
 */
function BENEFIT_SLIP(baseline, target, actual, start, due, statusDate, profile, kind, direction, reachedOn, measuredOn, frequencyDays) {
  return Code_.answer("BENEFIT_SLIP", arguments);
}

/**
 * The pace so far against the plan's, SPI(t): 1 is as planned, 0.5 is half as fast.
 *
 * @param {0} baseline The reading before the change, blank for a level to keep.
 * @param {100} target The reading to be reached at due.
 * @param {25} actual The KPI to date: the sum so far of a flow, the latest reading of a level, 1 once a milestone is reached.
 * @param {"2026-01-01"} start From when the benefit is expected to come.
 * @param {"2026-12-31"} due When the target is to be reached.
 * @param {"2026-07-02"} statusDate The day that is looked at.
 * @param {"Linear"} profile Optional. How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step".
 * @param {"Level"} kind Optional. What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale".
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {"2026-12-31"} reachedOn Optional. The day on which the target was reached, where it has been: lateness stays what it was then.
 * @param {"2026-12-31"} measuredOn Optional. The day of the last reading, with which the plan is compared while it is current.
 * @param {31} frequencyDays Optional. For how many days a reading is current.
 * @return A ratio.
 * @customfunction
 */
function BENEFIT_PACE(baseline, target, actual, start, due, statusDate, profile, kind, direction, reachedOn, measuredOn, frequencyDays) {
  return Code_.answer("BENEFIT_PACE", arguments);
}

/**
 * What a benefit with a total comes to in the end: the middle one of three ways to tell, with the range that they span.
 *
 * @param {600} target The whole total that is promised.
 * @param {250} planned What was planned by now.
 * @param {200} actual What is delivered by now.
 * @param {45} recentPace Optional. The mean amount of the last three periods, for instance AVERAGE of them.
 * @param {7} periodsLeft Optional. How many such periods are left until due.
 * @param {"Forecast"} figure Optional. Which figure to tell: "Forecast", "Low", "High", "As planned", "At the rate so far", "At the recent pace", "All".
 * @return A number in the KPI's unit.
 * @customfunction
 */
function BENEFIT_FORECAST(target, planned, actual, recentPace, periodsLeft, figure) {
  return Code_.answer("BENEFIT_FORECAST", arguments);
}

/**
 * The day on which the target is reached at the pace so far.
 *
 * @param {0} baseline The reading before the change, blank for a level to keep.
 * @param {100} target The reading to be reached at due.
 * @param {25} actual The KPI to date: the sum so far of a flow, the latest reading of a level, 1 once a milestone is reached.
 * @param {"2026-01-01"} start From when the benefit is expected to come.
 * @param {"2026-12-31"} due When the target is to be reached.
 * @param {"2026-07-02"} statusDate The day that is looked at.
 * @param {"Linear"} profile Optional. How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step".
 * @param {"Level"} kind Optional. What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale".
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {"2026-12-31"} reachedOn Optional. The day on which the target was reached, where it has been: lateness stays what it was then.
 * @param {"2026-12-31"} measuredOn Optional. The day of the last reading, with which the plan is compared while it is current.
 * @param {31} frequencyDays Optional. For how many days a reading is current.
 * @return A date; format the cell as one.
 * @customfunction
 */
function BENEFIT_FORECAST_DUE(baseline, target, actual, start, due, statusDate, profile, kind, direction, reachedOn, measuredOn, frequencyDays) {
  return Code_.answer("BENEFIT_FORECAST_DUE", arguments);
}

/**
 * The pace that is needed from here to reach the target in time, as a multiple of the planned one.
 *
 * @param {600} target The whole total that is promised.
 * @param {250} planned What was planned by now.
 * @param {200} actual What is delivered by now.
 * @return A ratio.
 * @customfunction
 */
function BENEFIT_TO_COMPLETE(target, planned, actual) {
  return Code_.answer("BENEFIT_TO_COMPLETE", arguments);
}

/**
 * Where a level is heading: a robust trend through its last 12 readings, read at a day, with the band in which it may lie.
 *
 * @param {A2:A20} dates The days of the readings, in any order.
 * @param {A2:A20} readings The readings.
 * @param {"2026-01-05"} onDate The day to read the trend at, usually due.
 * @param {"Forecast"} figure Optional. Which figure to tell: "Forecast", "Low", "High", "Change per month", "All".
 * @return A number in the KPI's unit.
 * @customfunction
 */
function BENEFIT_TREND(dates, readings, onDate, figure) {
  return Code_.answer("BENEFIT_TREND", arguments);
}

/**
 * From a gross value to the net one, each factor once: what would have come anyway, whose doing it is, optimism and confidence.
 *
 * @param {1000} value The gross value.
 * @param {0.2} deadweight Optional. The share that would have come without the project.
 * @param {0.5} attribution Optional. The share of the change that this project brings.
 * @param {0.1} optimismBias Optional. The share taken off for optimism.
 * @param {0.75} confidence Optional. How sure the plan is.
 * @param {"Gross"} figure Optional. Which figure to tell: "Gross", "After deadweight", "After attribution", "After optimism bias", "Net", "All".
 * @return A number in the unit of the value.
 * @customfunction
 */
function BENEFIT_NET(value, deadweight, attribution, optimismBias, confidence, figure) {
  return Code_.answer("BENEFIT_NET", arguments);
}

/**
 * The planned money of a period, gross: a row of periods beside a column of benefits gives the whole cash flow plan from one call.
 *
 * @param {0} baseline The reading before the change, blank for a level to keep.
 * @param {1} target The reading to be reached at due.
 * @param {"2026-01-01"} start From when the benefit is expected to come.
 * @param {"2027-01-01"} due When the target is to be reached.
 * @param {A2:A20} from The first day of the period.
 * @param {A2:A20} until The first day of the next period, so that periods add up to the whole.
 * @param {120000} unitValue Optional. Money per unit.
 * @param {"Linear"} profile Optional. How it grows from start to due: "Linear", "S-curve", "Front-loaded", "Back-loaded" or "Step".
 * @param {"Level"} kind Optional. What the KPI is: "Level" (a reading), "Flow" (amounts that add up), "Milestone" or "Scale".
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @return An amount of money.
 * @customfunction
 */
function BENEFIT_CASHFLOW(baseline, target, start, due, from, until, unitValue, profile, kind, direction) {
  return Code_.answer("BENEFIT_CASHFLOW", arguments);
}

/**
 * The net present value of cash flows, the first of which is today's; with dates, of dated cash flows.
 *
 * @param {0} rate The discount rate per period, with dates per year: 0.08 or 8%.
 * @param {A2:A20} flows One amount a period, the first today: spent is negative, earned positive.
 * @param {A2:A20} dates Optional. The date of each flow, the first the earliest.
 * @return An amount of money.
 * @customfunction
 */
function BENEFIT_NPV(rate, flows, dates) {
  return Code_.answer("BENEFIT_NPV", arguments);
}

/**
 * The internal rate of return: the rate at which cash flows are worth nothing today; with dates, per year.
 *
 * @param {A2:A20} flows One amount a period, the first today: spent is negative, earned positive.
 * @param {A2:A20} dates Optional. The date of each flow, in any order.
 * @param {0.1} guess Optional. Where there are several rates, the one nearest to this is told, by ln(1 + rate).
 * @return A share a period, with dates a year; format it as a percentage.
 * @customfunction
 */
function BENEFIT_IRR(flows, dates, guess) {
  return Code_.answer("BENEFIT_IRR", arguments);
}

/**
 * After how many periods the money spent has come back for good; with a rate, of the present values.
 *
 * @param {A2:A20} flows One amount a period, the first today: spent is negative, earned positive.
 * @param {0} rate Optional. The discount rate per period.
 * @return Periods.
 * @customfunction
 */
function BENEFIT_PAYBACK(flows, rate) {
  return Code_.answer("BENEFIT_PAYBACK", arguments);
}

/**
 * The benefit-cost ratio: what the benefits are worth for each unit of cost, both in present values.
 *
 * @param {A2:A20} benefits The benefits of each period, the first today, dis-benefits with a minus.
 * @param {A2:A20} costs The costs of each period as positive amounts, the first today.
 * @param {0} rate Optional. The discount rate per period.
 * @return A ratio; above 1 the benefits are worth more than they cost.
 * @customfunction
 */
function BENEFIT_BCR(benefits, costs, rate) {
  return Code_.answer("BENEFIT_BCR", arguments);
}

/**
 * The return on investment: what the benefits bring beyond their costs, as a share of the costs, undiscounted.
 *
 * @param {A2:A20} benefits The benefits of each period, the first today, dis-benefits with a minus.
 * @param {A2:A20} costs The costs of each period as positive amounts, the first today.
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_ROI(benefits, costs) {
  return Code_.answer("BENEFIT_ROI", arguments);
}

/**
 * The switching value: the share of the benefits that may be lost before the net present value is zero.
 *
 * @param {A2:A20} benefits The benefits of each period, the first today, dis-benefits with a minus.
 * @param {A2:A20} costs The costs of each period as positive amounts, the first today.
 * @param {0} rate Optional. The discount rate per period.
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_SWITCHING(benefits, costs, rate) {
  return Code_.answer("BENEFIT_SWITCHING", arguments);
}

/**
 * The same amount in each period that is worth as much as a net present value, to put plans of unequal lives side by side.
 *
 * @param {0} rate The discount rate per period.
 * @param {4} periods How many periods.
 * @param {200} netPresentValue The net present value: BENEFIT_NPV tells it.
 * @return An amount of money a period.
 * @customfunction
 */
function BENEFIT_EQUIVALENT_ANNUAL(rate, periods, netPresentValue) {
  return Code_.answer("BENEFIT_EQUIVALENT_ANNUAL", arguments);
}

/**
 * What it costs in present value that all benefits come later.
 *
 * @param {1} rate The discount rate per period.
 * @param {A2:A20} benefits The benefits of each period, the first today.
 * @param {1} periodsLate By how many periods they come later.
 * @return An amount of money.
 * @customfunction
 */
function BENEFIT_DELAY_COST(rate, benefits, periodsLate) {
  return Code_.answer("BENEFIT_DELAY_COST", arguments);
}

/**
 * The mean and the standard deviation of a three-point estimate.
 *
 * @param {80} optimistic What it comes to if all goes well.
 * @param {120} mostLikely What it most likely comes to.
 * @param {140} pessimistic What it comes to if it does not.
 * @param {"Mean"} figure Optional. Which figure to tell: "Mean", "Standard deviation", "All".
 * @return Numbers in the unit of the estimates.
 * @customfunction
 */
function BENEFIT_PERT(optimistic, mostLikely, pessimistic, figure) {
  return Code_.answer("BENEFIT_PERT", arguments);
}

/**
 * The range of the total of many uncertain estimates, by drawing them again and again (Monte Carlo). The same seed gives the same answer everywhere.
 *
 * @param {A2:A20} optimistic What each estimate comes to if all goes well.
 * @param {A2:A20} mostLikely What each most likely comes to.
 * @param {A2:A20} pessimistic What each comes to if it does not.
 * @param {1} seed Any whole number.
 * @param {10000} runs Optional. How often the total is drawn, up to 1,000,000.
 * @param {"P10"} figure Optional. Which figure to tell: "P10", "P50", "P90", "Mean", "All".
 * @return Numbers in the unit of the estimates.
 * @customfunction
 */
function BENEFIT_SIMULATE(optimistic, mostLikely, pessimistic, seed, runs, figure) {
  return Code_.answer("BENEFIT_SIMULATE", arguments);
}

/**
 * The weighted index of many benefits, with the three figures that keep it honest: capped, coverage and pessimistic.
 *
 * @param {A2:A20} rates The realization rate of each benefit that is due: BENEFIT_REALIZATION tells it.
 * @param {A2:A20} weights Optional. How much each counts: 0 takes it out, blank is the mean of the others.
 * @param {"Index"} figure Optional. Which figure to tell: "Index", "Capped index", "Coverage", "Pessimistic index", "All".
 * @return Shares; format them as percentages.
 * @customfunction
 */
function BENEFIT_INDEX(rates, weights, figure) {
  return Code_.answer("BENEFIT_INDEX", arguments);
}

/**
 * How much of what is due is measured, by weight.
 *
 * @param {A2:A20} rates The realization rate of each benefit that is due: BENEFIT_REALIZATION tells it.
 * @param {A2:A20} weights Optional. How much each counts: 0 takes it out, blank is the mean of the others.
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_COVERAGE(rates, weights) {
  return Code_.answer("BENEFIT_COVERAGE", arguments);
}

/**
 * How strongly benefits serve an objective (or a benefit its objectives), as a share of the strongest service possible.
 *
 * @param {A2:A20} scores The scores, 0 (not at all) to 5 (decisive).
 * @param {A2:A20} weights Optional. How much each counts: 0 takes it out, blank is the mean of the others.
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_ALIGNMENT(scores, weights) {
  return Code_.answer("BENEFIT_ALIGNMENT", arguments);
}

/**
 * The natural process limits of a series: between them its ups and downs are noise.
 *
 * @param {A2:A20} readings The readings in order of time.
 * @param {TRUE} screen Optional. Moving ranges above 3.267 × their mean are left out of the limits, so that one outlier does not widen them.
 * @param {1} baselineReadings Optional. The limits come from this many first readings and judge all that follow.
 * @param {"Mean"} figure Optional. Which figure to tell: "Mean", "Lower limit", "Upper limit", "Near lower limit", "Near upper limit", "Mean moving range", "All".
 * @return Numbers in the KPI's unit.
 * @customfunction
 */
function BENEFIT_LIMITS(readings, screen, baselineReadings, figure) {
  return Code_.answer("BENEFIT_LIMITS", arguments);
}

/**
 * Whether the latest reading is a signal or noise: Improvement, Concern or Common cause.
 *
 * @param {A2:A20} readings The readings in order of time.
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {TRUE} screen Optional. Moving ranges above 3.267 × their mean are left out of the limits, so that one outlier does not widen them.
 * @param {1} baselineReadings Optional. The limits come from this many first readings and judge all that follow.
 * @param {FALSE} everyReading Optional. TRUE tells for every reading why it is more than noise, laid as the readings are.
 * @return A word; one for each reading with everyReading.
 * @customfunction
 */
function BENEFIT_SIGNAL(readings, direction, screen, baselineReadings, everyReading) {
  return Code_.answer("BENEFIT_SIGNAL", arguments);
}

/**
 * Whether the process as it runs now can be relied on to meet its target: Consistently pass, Consistently fail, Hit and miss.
 *
 * @param {A2:A20} readings The readings in order of time.
 * @param {15} target The target, in the unit of the readings.
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @param {TRUE} screen Optional. Moving ranges above 3.267 × their mean are left out of the limits, so that one outlier does not widen them.
 * @param {1} baselineReadings Optional. The limits come from this many first readings and judge all that follow.
 * @return A word.
 * @customfunction
 */
function BENEFIT_ASSURANCE(readings, target, direction, screen, baselineReadings) {
  return Code_.answer("BENEFIT_ASSURANCE", arguments);
}

/**
 * Whether a benefit lives on after due or handover: Sustained, Eroding, Lost or Unverified.
 *
 * @param {12} baseline The reading before the change, blank for a level to keep.
 * @param {8} target The reading to be kept.
 * @param {A2:A20} dates The days of the readings since due or handover, in any order.
 * @param {A2:A20} readings The readings.
 * @param {"2026-04-15"} statusDate The day that is looked at.
 * @param {31} frequencyDays Optional. Within how many days it is to be read again.
 * @param {0} tolerance Optional. How far short of the target a reading may fall and still count, in the KPI's unit.
 * @param {"Increase"} direction Optional. Which way is better: "Increase", "Decrease", or for a value to keep "Maintain", "At least", "At most".
 * @return A word.
 * @customfunction
 */
function BENEFIT_SUSTAINMENT(baseline, target, dates, readings, statusDate, frequencyDays, tolerance, direction) {
  return Code_.answer("BENEFIT_SUSTAINMENT", arguments);
}

/**
 * The share of a benefit that is still there since handover, and the share that is lost in each year.
 *
 * @param {12} baseline The reading before the change.
 * @param {8} atHandover The reading at due or handover.
 * @param {9} now The reading now.
 * @param {1} years Optional. Years since handover.
 * @param {"Persistence"} figure Optional. Which figure to tell: "Persistence", "Erosion per year", "All".
 * @return A share; format it as a percentage.
 * @customfunction
 */
function BENEFIT_PERSISTENCE(baseline, atHandover, now, years, figure) {
  return Code_.answer("BENEFIT_PERSISTENCE", arguments);
}

/**
 * Where activities stand in money: variances, indices and the cost to expect at completion.
 *
 * @param {100} budget BAC, the budget of the whole work.
 * @param {50} planned PV, the budget of the work planned by now.
 * @param {40} earned EV, the budget of the work done: % complete × budget.
 * @param {80} actualCost AC, what the work done has cost.
 * @param {"CV"} figure Optional. Which figure to tell: "CV", "SV", "CPI", "SPI", "EAC", "EAC as budgeted", "EAC with delay", "ETC", "VAC", "TCPI", "All".
 * @return Amounts of money and ratios.
 * @customfunction
 */
function BENEFIT_EARNED_VALUE(budget, planned, earned, actualCost, figure) {
  return Code_.answer("BENEFIT_EARNED_VALUE", arguments);
}

/**
 * Lateness in time from a cumulative plan: the period for which the plan had what is earned by now.
 *
 * @param {A2:A20} planCumulative The cumulative plan at the end of each period.
 * @param {45} earned What is earned (or delivered) by now, cumulative.
 * @param {3} now How many periods have passed since the start.
 * @param {"Earned schedule"} figure Optional. Which figure to tell: "Earned schedule", "SV(t)", "SPI(t)", "IEAC(t)", "All".
 * @return Numbers of periods, and a ratio.
 * @customfunction
 */
function BENEFIT_EARNED_SCHEDULE(planCumulative, earned, now, figure) {
  return Code_.answer("BENEFIT_EARNED_SCHEDULE", arguments);
}

/**
 * The status columns of a whole plan, live: spills one row for each row of the Benefits table, under headers.
 *
 * @param {A1:Z100} benefits The Benefits table with its headers.
 * @param {A1:Z100} measurements The Measurements table with its headers.
 * @param {"2026-07-02"} statusDate The day that is looked at.
 * @param {A1:Z100} columns Optional. Which status columns: their headers in a range, or as text with commas.
 * @return A block of cells as high as the Benefits table; dates are day numbers.
 * @customfunction
 */
function BENEFIT_REVIEW(benefits, measurements, statusDate, columns) {
  return plan_().answer("BENEFIT_REVIEW", arguments);
}

/**
 * What is wrong in a plan: spills the findings, worst first, with row, column, what is wrong and what to do.
 *
 * @param {A1:Z100} benefits The Benefits table with its headers.
 * @param {A1:Z100} measurements The Measurements table with its headers.
 * @param {"2026-07-02"} statusDate The day that is looked at.
 * @return A block of cells; Row counts from the header, which is row 1.
 * @customfunction
 */
function BENEFIT_CHECK(benefits, measurements, statusDate) {
  return plan_().answer("BENEFIT_CHECK", arguments);
}
