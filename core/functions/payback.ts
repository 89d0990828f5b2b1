import { discountedPayback, payback as paybackOf } from "../domain/investment/payback";
import { aNumber, series, usually } from "./argument";
import { compact } from "./dated-readings";
import { declareFormula } from "./declaration";
import { blankFlows, flowsHelp } from "./cash-flow-words";

export const payback = declareFormula({
  name: "BENEFIT_PAYBACK",
  arguments: {
    flows: series(aNumber, { help: flowsHelp }),
    rate: usually(aNumber, 0, { help: "The discount rate per period. Without it nothing is discounted." }),
  },
  answer: ({ flows, rate }) => (rate === 0 ? paybackOf(compact(flows)) : discountedPayback(rate, compact(flows))),
  help: {
    group: "Money",
    summary: "After how many periods the money spent has come back for good; with a rate, of the present values.",
    result: "periods",
    example: { formula: "=BENEFIT_PAYBACK({-1000,400,400,400})", gives: 2.5 },
    moreExamples: [
      { formula: "=BENEFIT_PAYBACK({-2324,600,600,600,600})", gives: 3 + 524 / 600 },
      { formula: "=BENEFIT_PAYBACK({-100,200,-150,100}, 0)", gives: 2.5 },
    ],
    edges: [
      { formula: "=BENEFIT_PAYBACK({-1000,400})", refuses: "Not within the horizon" },
      { formula: "=BENEFIT_PAYBACK({0,0})", gives: 0 },
      { formula: "=BENEFIT_PAYBACK({-1000,400}, -2)", refuses: "The rate must be above −100%" },
    ],
    notes: `Within a period the money is taken to come in evenly. Money that comes back and goes out again has not come back: the last crossing counts. ${blankFlows}`,
    source: "The last time at which the cumulative cash flow rises to zero.",
  },
});
