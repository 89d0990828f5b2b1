import { netPresentValue as presentValue } from "../domain/investment/npv";
import { datedNetPresentValue } from "../domain/investment/xnpv";
import { aDate, aNumber, maySeries, needs, series } from "./argument";
import { blankFlows, flowsHelp } from "./cash-flow-words";
import { compact, datedReadings } from "./dated-readings";
import { declareFormula } from "./declaration";

export const netPresentValue = declareFormula({
  name: "BENEFIT_NPV",
  arguments: {
    rate: needs(aNumber, { help: "The discount rate per period, with dates per year: 0.08 or 8%.", common: true }),
    flows: series(aNumber, { help: flowsHelp }),
    dates: maySeries(aDate, { help: "The date of each flow, the first the earliest. Left out: one flow a period." }),
  },
  answer: ({ rate, flows, dates }) => {
    if (dates.length === 0) return presentValue(rate, compact(flows));
    const { days, values } = datedReadings(dates, flows, "cash flow", "as given");
    return datedNetPresentValue(rate, values, days);
  },
  help: {
    group: "Money",
    summary: "The net present value of cash flows, the first of which is today's; with dates, of dated cash flows.",
    result: "an amount of money",
    example: { formula: "=BENEFIT_NPV(0, {-1000,300,400,500,200})", gives: 400 },
    moreExamples: [
      { formula: "=BENEFIT_NPV(100%, {-100,50,100;0,0,4})", gives: [[-50], [1]] },
      { formula: '=BENEFIT_NPV(100%, {-100;200}, {"2026-01-01";"2027-01-01"})', gives: 0 },
    ],
    edges: [
      { formula: "=BENEFIT_NPV(-1, {-100,200})", refuses: "The rate must be above −100%" },
      { formula: "=BENEFIT_NPV(8%, {0,0})", gives: 0 },
      { formula: '=BENEFIT_NPV(8%, {-100;200}, {"2027-01-01";"2026-01-01"})', refuses: "The first date must be the earliest" },
      { formula: '=BENEFIT_NPV(8%, {-100;200}, {"2027-01-01"})', refuses: "There are 1 dates for 2 cash flows" },
    ],
    notes: `The spreadsheets' own NPV discounts the first flow too, so it is this figure divided by 1 + rate; with dates this is their XNPV. ${blankFlows}`,
    source: 'HM Treasury, The Green Book, on discounting; Microsoft Support, "XNPV function".',
  },
});
