import { daysPerMonth } from "../domain/day";
import { finite } from "../domain/figure";
import { robustTrend, trendAt } from "../domain/robust-trend";
import { aDate, aNumber, needs, series } from "./argument";
import { datedReadings } from "./dated-readings";
import { declareFormula } from "./declaration";

export const trend = declareFormula({
  name: "BENEFIT_TREND",
  arguments: {
    dates: series(aDate, { help: "The days of the readings, in any order." }),
    readings: series(aNumber, { help: "The readings; at least 3." }),
    onDate: needs(aDate, { help: "The day to read the trend at, usually due.", common: true }),
  },
  figures: ["Forecast", "Low", "High", "Change per month"],
  usualFigures: ["Forecast", "Low", "High"],
  answer: ({ dates, readings, onDate }) => {
    const { days, values } = datedReadings(dates, readings, "reading");
    const found = robustTrend(days, values);
    if ("because" in found) return [found, found, found, found];
    const { low, middle, high } = trendAt(found, onDate);
    return [finite(middle, tooFar), finite(low, tooFar), finite(high, tooFar), finite(found.slope * daysPerMonth, tooFar)];
  },
  help: {
    group: "Lateness and forecast",
    summary: "Where a level is heading: a robust trend through its last 12 readings, read at a day, with the band in which it may lie.",
    result: "a number in the KPI's unit",
    example: {
      formula:
        '=BENEFIT_TREND({"2026-01-01";"2026-01-02";"2026-01-03";"2026-01-04";"2026-01-10";"2026-01-12";"2026-01-18"}, {9;15;19;20;45;55;78}, "2026-01-05", "Forecast")',
      gives: 26,
    },
    moreExamples: [{ formula: '=BENEFIT_TREND({"2026-01-31";"2026-02-28";"2026-03-31"}, {4;4;4}, "2026-12-31")', gives: [[4, 4, 4]] }],
    edges: [
      { formula: '=BENEFIT_TREND({"2026-01-31";"2026-02-28"}, {4;5}, "2026-12-31")', refuses: "A trend needs at least 3 readings" },
      { formula: '=BENEFIT_TREND({"2026-01-31";"2026-02-28";"2026-03-31"}, {0;0;0}, "2026-12-31", "Forecast")', gives: 0 },
      { formula: '=BENEFIT_TREND({"2026-03-31";"2026-01-31";"2026-02-28"}, {4;4;4}, "2025-12-31", "Forecast")', gives: 4 },
      { formula: '=BENEFIT_TREND({"2026-03-31";"";"2026-02-28"}, {4;4;4}, "2026-12-31")', refuses: "The reading in cell 2 has no date" },
    ],
    notes:
      "The slope is the median of the slopes of all pairs of readings (Theil–Sen), so one wild reading does not move it. Low and High come from the 10th and 90th percentile of those slopes. Blank readings are passed over; of one day the later counts.",
    source: "P. K. Sen, Estimates of the Regression Coefficient Based on Kendall's Tau (1968).",
  },
});

const tooFar = "the day lies too far from the readings";
