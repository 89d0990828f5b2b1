import { outlook, toComplete as paceNeeded } from "../domain/forecast";
import { aNumber, may, needs } from "./argument";
import { declareFormula } from "./declaration";

const arguments_ = {
  target: needs(aNumber, { help: "The whole total that is promised." }),
  planned: needs(aNumber, { help: "What was planned by now." }),
  actual: needs(aNumber, { help: "What is delivered by now." }),
};
const asBenefit = "All are amounts of benefit: where part of them would have come anyway, take that off first.";

export const forecast = declareFormula({
  name: "BENEFIT_FORECAST",
  arguments: {
    ...arguments_,
    recentPace: may(aNumber, { help: "The mean amount of the last three periods, for instance AVERAGE of them. Without it there are two ways to tell." }),
    periodsLeft: may(aNumber, { help: "How many such periods are left until due." }),
  },
  figures: ["Forecast", "Low", "High", "As planned", "At the rate so far", "At the recent pace"],
  usualFigures: ["Forecast", "Low", "High"],
  answer: ({ target, planned, actual, recentPace, periodsLeft }) => {
    const outcome = outlook({ promised: target, planned, delivered: actual, recentPace, periodsLeft });
    return [outcome.forecast, outcome.low, outcome.high, outcome.asPlanned, outcome.atRateSoFar, outcome.atRecentPace];
  },
  help: {
    group: "Lateness and forecast",
    summary: "What a benefit with a total comes to in the end: the middle one of three ways to tell, with the range that they span.",
    result: "a number in the KPI's unit",
    example: { formula: "=BENEFIT_FORECAST(600, 250, 200, 45, 7)", gives: [[515, 480, 550]] },
    moreExamples: [
      { formula: '=BENEFIT_FORECAST(600, 250, 200, , , "As planned")', gives: 550 },
      { formula: '=BENEFIT_FORECAST(600, 250, 200, , , "At the rate so far")', gives: 480 },
      { formula: '=BENEFIT_FORECAST(600, {250;300}, {200;300}, , , "Low")', gives: [[480], [600]] },
    ],
    edges: [
      { formula: "=BENEFIT_FORECAST(600, 0, 0)", gives: [[600, 600, 600]] },
      { formula: '=BENEFIT_FORECAST(600, 0, 0, , , "At the rate so far")', refuses: "Nothing was planned by this date" },
      { formula: "=BENEFIT_FORECAST(100, -10, -5)", gives: [[105, 105, 105]] },
      { formula: '=BENEFIT_FORECAST(600, 250, 200, , , "At the recent pace")', refuses: "The recent pace is not given" },
    ],
    notes: `As planned from here: actual + (target − planned). At the rate so far: target × actual/planned. At the recent pace: actual + mean of the last three periods × periods left. Of two ways the forecast is the mean. ${asBenefit} For a level use BENEFIT_TREND.`,
    source: "The first two are earned value's estimates at completion, turned from cost to benefit.",
  },
});

export const toComplete = declareFormula({
  name: "BENEFIT_TO_COMPLETE",
  arguments: arguments_,
  answer: ({ target, planned, actual }) => paceNeeded(target, planned, actual),
  help: {
    group: "Lateness and forecast",
    summary: "The pace that is needed from here to reach the target in time, as a multiple of the planned one.",
    result: "a ratio",
    example: { formula: "=BENEFIT_TO_COMPLETE(600, 250, 200)", gives: 400 / 350 },
    edges: [
      { formula: "=BENEFIT_TO_COMPLETE(600, 600, 500)", refuses: "no planned pace is left" },
      { formula: "=BENEFIT_TO_COMPLETE(600, 0, 0)", gives: 1 },
      { formula: "=BENEFIT_TO_COMPLETE(600, 250, 600)", gives: 0 },
    ],
    notes: `Above 1 it must go faster than planned, 0 means that the target is reached. ${asBenefit}`,
    source: "(N − D)/(N − Q), earned value's to-complete performance index turned to benefit.",
  },
});
