import { earnedTime, durationAtPace, schedulePerformanceTime, scheduleVarianceTime } from "../domain/earned-schedule";
import { earnedValue as figuresOf } from "../domain/earned-value";
import { isKnown } from "../domain/figure";
import { aNumber, needs, series } from "./argument";
import { compact } from "./dated-readings";
import { declareFormula } from "./declaration";

export const earnedValue = declareFormula({
  name: "BENEFIT_EARNED_VALUE",
  arguments: {
    budget: needs(aNumber, { help: "BAC, the budget of the whole work." }),
    planned: needs(aNumber, { help: "PV, the budget of the work planned by now." }),
    earned: needs(aNumber, { help: "EV, the budget of the work done: % complete × budget." }),
    actualCost: needs(aNumber, { help: "AC, what the work done has cost." }),
  },
  figures: ["CV", "SV", "CPI", "SPI", "EAC", "EAC as budgeted", "EAC with delay", "ETC", "VAC", "TCPI"],
  usualFigures: ["CV", "SV", "CPI", "SPI", "EAC"],
  answer: ({ budget, planned, earned, actualCost }) => {
    const figures = figuresOf({ budget, planned, earned, actualCost });
    return [
      figures.costVariance,
      figures.scheduleVariance,
      figures.costPerformance,
      figures.schedulePerformance,
      figures.estimateAtCompletion,
      figures.estimateAsBudgeted,
      figures.estimateWithDelay,
      figures.estimateToComplete,
      figures.varianceAtCompletion,
      figures.toCompletePerformance,
    ];
  },
  help: {
    group: "Earned value",
    summary: "Where activities stand in money: variances, indices and the cost to expect at completion.",
    result: "amounts of money and ratios",
    example: { formula: "=BENEFIT_EARNED_VALUE(100, 50, 40, 80)", gives: [[-40, -10, 0.5, 0.8, 200]] },
    moreExamples: [
      { formula: '=BENEFIT_EARNED_VALUE({100;200}, {50;50}, {40;100}, {80;50}, "CPI")', gives: [[0.5], [2]] },
      { formula: '=BENEFIT_EARNED_VALUE(100, 50, 40, 80, "TCPI")', gives: 3 },
    ],
    edges: [
      { formula: '=BENEFIT_EARNED_VALUE(100, 50, 40, 0, "CPI")', refuses: "No cost is booked yet" },
      { formula: '=BENEFIT_EARNED_VALUE(100, 0, 40, 80, "SPI")', refuses: "Nothing was planned by this date" },
      { formula: "=BENEFIT_EARNED_VALUE(100, 50, 40, 0)", gives: [[40, -10, { error: "#N/A" }, 0.8, { error: "#N/A" }]] },
    ],
    notes:
      "CV = EV − AC; SV = EV − PV; CPI = EV/AC; SPI = EV/PV; EAC = BAC/CPI, as budgeted AC + BAC − EV, with delay AC + (BAC − EV)/(CPI·SPI); ETC = EAC − AC; VAC = BAC − EAC; TCPI = (BAC − EV)/(BAC − AC). Without booked cost CPI is unknown and not 1.",
    source: "Project Management Institute, The Standard for Earned Value Management (2019).",
  },
});

export const earnedSchedule = declareFormula({
  name: "BENEFIT_EARNED_SCHEDULE",
  arguments: {
    planCumulative: series(aNumber, { help: "The cumulative plan at the end of each period." }),
    earned: needs(aNumber, { help: "What is earned (or delivered) by now, cumulative." }),
    now: needs(aNumber, { help: "How many periods have passed since the start." }),
  },
  figures: ["Earned schedule", "SV(t)", "SPI(t)", "IEAC(t)"],
  answer: ({ planCumulative, earned, now }) => {
    const plan = compact(planCumulative);
    const time = earnedTime(plan, earned, now);
    if (!isKnown(time)) return [time, time, time, time];
    const performance = schedulePerformanceTime(time, now);
    return [time, scheduleVarianceTime(time, now), performance, durationAtPace(plan.length, performance)];
  },
  help: {
    group: "Earned value",
    summary: "Lateness in time from a cumulative plan: the period for which the plan had what is earned by now.",
    result: "numbers of periods, and a ratio",
    example: { formula: "=BENEFIT_EARNED_SCHEDULE({10;30;60;100}, 45, 3)", gives: [[2.5, -0.5, 2.5 / 3, 4.8]] },
    moreExamples: [
      { formula: '=BENEFIT_EARNED_SCHEDULE({10,30,60,100,150,200,250,300,360,430,510,600}, {215;300}, {7;8}, "Earned schedule")', gives: [[6.3], [8]] },
    ],
    edges: [
      { formula: "=BENEFIT_EARNED_SCHEDULE({10;30}, 0, 1)", gives: [[0, -1, 0, { error: "#N/A" }]] },
      { formula: '=BENEFIT_EARNED_SCHEDULE({10;30}, 0, 0, "SPI(t)")', refuses: "The plan has not started" },
      { formula: "=BENEFIT_EARNED_SCHEDULE({10;30}, 5, -1)", refuses: "The present must not lie before the start" },
    ],
    notes:
      "Straight lines between the ends of periods, 0 at the start. SV(t) = ES − now, below zero is late; SPI(t) = ES/now; IEAC(t) = planned duration/SPI(t). Unlike SV it does not call everything that is finished punctual. With dates and a profile use BENEFIT_SLIP.",
    source: "W. Lipke, Schedule is Different, The Measurable News (2003).",
  },
});
