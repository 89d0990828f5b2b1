import { unknown, type Unknown } from "../domain/figure";
import { forecastDue as dueAtPace, paceIndex, slip as slipOf, timeStanding, type TimeStanding } from "../domain/slip";
import { defaultTolerances, statusOf } from "../domain/status";
import { aDate, may } from "./argument";
import { declareFormula, type Values } from "./declaration";
import { actualToDate, planDays, planFigures, planWords, progressBy, statusDay, lastReading } from "./plan-arguments";

const arguments_ = {
  ...planFigures,
  ...actualToDate,
  ...planDays,
  ...statusDay,
  ...planWords,
  reachedOn: may(aDate, { help: "The day on which the target was reached, where it has been: lateness stays what it was then." }),
  ...lastReading,
};

const standingOf = (values: Values<typeof arguments_>): TimeStanding | Unknown => timeStanding(progressBy(values), values.reachedOn);

/** As {@link standingOf}, but unknown while it is too early to judge by the usual tolerances: a pace of then says nothing. */
function judgedStanding(values: Values<typeof arguments_>): TimeStanding | Unknown {
  const progress = progressBy(values);
  const standing = timeStanding(progress, values.reachedOn);
  return !("because" in standing) && statusOf(progress, defaultTolerances, false) === "Not due" ? unknown("it is too early to judge") : standing;
}

const flat =
  "Where the plan stands still (a step before its due, a milestone) it is the point nearest to the status date, so what comes as planned is never late. Nothing delivered is the last day on which nothing was planned. A flow counts whole days. Pace and forecast are blank while it is too early to judge. Once the target is reached, give the day on which it was.";
const lipke = "Earned schedule, applied to benefits: W. Lipke, Schedule is Different, The Measurable News (2003).";

export const slip = declareFormula({
  name: "BENEFIT_SLIP",
  arguments: arguments_,
  answer: (values) => {
    const standing = standingOf(values);
    return "because" in standing ? standing : slipOf(standing);
  },
  help: {
    group: "Lateness and forecast",
    summary: "How many months late a benefit is: the status date less the day for which the plan had what is delivered by now. Positive is late.",
    result: "months of 30.4375 days",
    example: { formula: '=BENEFIT_SLIP(0, 487, 243.5, "2026-01-01", "2027-05-03", "2026-10-01")', gives: 29.5 / 30.4375 },
    moreExamples: [{ formula: '=BENEFIT_SLIP(0, 100, {50;25;75}, "2026-01-01", "2026-12-31", "2026-07-02")', gives: [[0], [91 / 30.4375], [-91 / 30.4375]] }],
    edges: [
      { formula: '=BENEFIT_SLIP(0, 100, 0, "2026-01-01", "2026-12-31", "2026-01-31")', gives: 30 / 30.4375 },
      { formula: '=BENEFIT_SLIP(0, 100, 50, "2026-12-31", "2026-01-01", "2026-07-02")', refuses: "Due lies before start" },
      { formula: '=BENEFIT_SLIP(0, 100, 50, "2026-01-01", "2026-12-31", "2025-12-31")', refuses: "It has not started" },
      { formula: '=BENEFIT_SLIP(0, 100, 100, "2026-01-01", "2026-12-31", "2027-03-31")', refuses: "the day on which it was is needed" },
      { formula: '=BENEFIT_SLIP(95, 95, 95, "2026-01-01", "2026-12-31", "2026-07-02", "Linear", "Level", "Maintain")', refuses: "It is a value to keep" },
    ],
    notes: flat,
    source: lipke,
  },
});

export const pace = declareFormula({
  name: "BENEFIT_PACE",
  arguments: arguments_,
  answer: (values) => {
    const standing = judgedStanding(values);
    return "because" in standing ? standing : paceIndex(standing);
  },
  help: {
    group: "Lateness and forecast",
    summary: "The pace so far against the plan's, SPI(t): 1 is as planned, 0.5 is half as fast.",
    result: "a ratio",
    example: { formula: '=BENEFIT_PACE(0, 100, 25, "2026-01-01", "2026-12-31", "2026-07-02")', gives: 0.5 },
    moreExamples: [{ formula: '=BENEFIT_PACE(0, 100, 25, "2026-01-01", "2026-12-31", "2026-07-02", {"Linear";"Back-loaded"})', gives: [[0.5], [1]] }],
    edges: [
      { formula: '=BENEFIT_PACE(0, 100, 0, "2026-01-01", "2026-12-31", "2026-07-02")', gives: 0 },
      { formula: '=BENEFIT_PACE(0, 100, 0, "2026-01-01", "2026-12-31", "2026-01-15")', refuses: "too early to judge" },
      { formula: '=BENEFIT_PACE(0, 100, 50, "2026-12-31", "2026-01-01", "2026-07-02")', refuses: "Due lies before start" },
    ],
    notes: flat,
    source: lipke,
  },
});

export const forecastDue = declareFormula({
  name: "BENEFIT_FORECAST_DUE",
  arguments: arguments_,
  answer: (values) => {
    const standing = judgedStanding(values);
    if ("because" in standing) return standing;
    return dueAtPace(standing);
  },
  help: {
    group: "Lateness and forecast",
    summary: "The day on which the target is reached at the pace so far.",
    result: "a date; format the cell as one",
    example: { formula: '=BENEFIT_FORECAST_DUE(0, 100, 25, "2026-01-01", "2026-12-31", "2026-07-02")', gives: 46751 },
    edges: [
      { formula: '=BENEFIT_FORECAST_DUE(0, 100, 0, "2026-01-01", "2026-12-31", "2026-07-02")', refuses: "no pace to go by" },
      { formula: '=BENEFIT_FORECAST_DUE(0, 100, 9, "2026-01-01", "2026-12-31", "2026-07-02")', refuses: "not in sight" },
      { formula: '=BENEFIT_FORECAST_DUE(0, 100, 0, "2026-01-01", "2026-12-31", "2027-03-31", "Step")', gives: 46477 },
      { formula: '=BENEFIT_FORECAST_DUE(0, 100, 50, "2026-12-31", "2026-01-01", "2026-07-02")', refuses: "Due lies before start" },
    ],
    notes: `The answer 46751 is 2027-12-30: half the pace takes twice as long. ${flat}`,
    source: lipke,
  },
});
