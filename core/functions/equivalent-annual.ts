import { equivalentAnnual as annualAmount } from "../domain/investment/equivalent-annual";
import { aNumber, needs } from "./argument";
import { declareFormula } from "./declaration";

export const equivalentAnnual = declareFormula({
  name: "BENEFIT_EQUIVALENT_ANNUAL",
  arguments: {
    rate: needs(aNumber, { help: "The discount rate per period.", common: true }),
    periods: needs(aNumber, { help: "How many periods; the first amount comes at the end of the first." }),
    netPresentValue: needs(aNumber, { help: "The net present value: BENEFIT_NPV tells it." }),
  },
  answer: ({ rate, periods, netPresentValue }) => annualAmount(rate, netPresentValue, periods),
  help: {
    group: "Money",
    summary: "The same amount in each period that is worth as much as a net present value, to put plans of unequal lives side by side.",
    result: "an amount of money a period",
    example: { formula: "=BENEFIT_EQUIVALENT_ANNUAL(0, 4, 200)", gives: 50 },
    moreExamples: [{ formula: "=BENEFIT_EQUIVALENT_ANNUAL(100%, {1;2}, 75)", gives: [[150], [100]] }],
    edges: [
      { formula: "=BENEFIT_EQUIVALENT_ANNUAL(8%, 0, 200)", refuses: "The number of periods must be above zero" },
      { formula: "=BENEFIT_EQUIVALENT_ANNUAL(8%, 4, 0)", gives: 0 },
      { formula: "=BENEFIT_EQUIVALENT_ANNUAL(-100%, 4, 200)", refuses: "The rate must be above −100%" },
    ],
    notes: "It is the spreadsheets' PMT(rate, periods, value) with the sign turned.",
    source: "NPV·r/(1 − (1 + r)⁻ⁿ), the annuity formula; at a rate of 0 NPV/n.",
  },
});
