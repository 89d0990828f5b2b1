import { delayCost as costOfDelay } from "../domain/investment/delay-cost";
import { aNumber, needs, series } from "./argument";
import { compact } from "./dated-readings";
import { declareFormula } from "./declaration";
import { blankFlows } from "./cash-flow-words";

export const delayCost = declareFormula({
  name: "BENEFIT_DELAY_COST",
  arguments: {
    rate: needs(aNumber, { help: "The discount rate per period.", common: true }),
    benefits: series(aNumber, { help: "The benefits of each period, the first today; without the costs that stay where they are." }),
    periodsLate: needs(aNumber, { help: "By how many periods they come later; parts of a period count." }),
  },
  answer: ({ rate, benefits, periodsLate }) => costOfDelay(rate, compact(benefits), periodsLate),
  help: {
    group: "Money",
    summary: "What it costs in present value that all benefits come later.",
    result: "an amount of money",
    example: { formula: "=BENEFIT_DELAY_COST(100%, {0,300,400}, 1)", gives: 125 },
    moreExamples: [{ formula: "=BENEFIT_DELAY_COST(100%, {0,300,400}, {0;1;2})", gives: [[0], [125], [187.5]] }],
    edges: [
      { formula: "=BENEFIT_DELAY_COST(0, {0,300,400}, 1)", gives: 0 },
      { formula: "=BENEFIT_DELAY_COST(8%, {0,300,400}, 0)", gives: 0 },
      { formula: "=BENEFIT_DELAY_COST(-100%, {0,300}, 1)", refuses: "The rate must be above −100%" },
    ],
    notes: `Every benefit still comes, so the loss is the discount alone; a negative delay gives what coming early gains, with a minus. ${blankFlows}`,
    source: "NPV(plan) − NPV(plan d periods later).",
  },
});
