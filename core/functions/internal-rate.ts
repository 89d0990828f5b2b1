import { internalRate as rateOf, usualRate } from "../domain/investment/irr";
import { datedInternalRate } from "../domain/investment/xirr";
import { aDate, aNumber, maySeries, series, usually } from "./argument";
import { compact, datedReadings } from "./dated-readings";
import { declareFormula } from "./declaration";
import { blankFlows, flowsHelp } from "./cash-flow-words";

export const internalRate = declareFormula({
  name: "BENEFIT_IRR",
  arguments: {
    flows: series(aNumber, { help: flowsHelp }),
    dates: maySeries(aDate, { help: "The date of each flow, in any order. Left out: one flow a period." }),
    guess: usually(aNumber, usualRate, { help: "Where there are several rates, the one nearest to this is told, by ln(1 + rate). 10% when left out." }),
  },
  answer: ({ flows, dates, guess }) => {
    if (dates.length === 0) return rateOf(compact(flows), guess);
    const { days, values } = datedReadings(dates, flows, "cash flow", "as given");
    return datedInternalRate(values, days, guess);
  },
  help: {
    group: "Money",
    summary: "The internal rate of return: the rate at which cash flows are worth nothing today; with dates, per year.",
    result: "a share a period, with dates a year; format it as a percentage",
    example: { formula: "=BENEFIT_IRR({-100,121})", gives: 0.20999999999999996 },
    moreExamples: [
      { formula: '=BENEFIT_IRR({-100;110}, {"2026-01-01";"2027-01-01"})', gives: 0.10000000000000009 },
      { formula: "=BENEFIT_IRR({-1600,10000,-10000}, , {0;3})", gives: [[0.25], [4]] },
      { formula: "=BENEFIT_IRR({-100,150,150,150,-5})", gives: 1.3876683148716242 },
    ],
    edges: [
      { formula: "=BENEFIT_IRR({100,200})", refuses: "never change sign" },
      { formula: "=BENEFIT_IRR({0,0})", refuses: "All cash flows are zero" },
      { formula: '=BENEFIT_IRR({110;-100}, {"2027-01-01";"2026-01-01"})', gives: 0.10000000000000009 },
      { formula: "=BENEFIT_IRR({-100,121}, , -1)", refuses: "The rate must be above −100%" },
    ],
    notes: `The rate is found whenever there is one: the guess only chooses. Flows that change sign more than once may have several rates, and then none of them alone should decide anything. With dates this is the spreadsheets' XIRR. ${blankFlows}`,
    source: 'Microsoft Support, "IRR function" and "XIRR function"; every root by Descartes\' rule of signs and Brent\'s method.',
  },
});
