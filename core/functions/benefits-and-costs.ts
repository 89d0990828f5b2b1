import { type Figure, isKnown } from "../domain/figure";
import { benefitCostRatio } from "../domain/investment/benefit-cost-ratio";
import { netPresentValue } from "../domain/investment/npv";
import { returnOnInvestment } from "../domain/investment/return-on-investment";
import { switchingShare } from "../domain/investment/switching-share";
import { aNumber, series, usually, type Series } from "./argument";
import { compact } from "./dated-readings";
import { declareFormula } from "./declaration";

const benefits = series(aNumber, { help: "The benefits of each period, the first today, dis-benefits with a minus; or one present value." });
const costs = series(aNumber, { help: "The costs of each period as positive amounts, the first today; or one present value." });
const rate = usually(aNumber, 0, { help: "The discount rate per period. Left out: the amounts are present values already." });
const blank = "Blank cells are passed over.";

/** Both present values, or the reason why there is none. */
function present(rate: number, benefits: Series, costs: Series, of: (presentBenefits: number, presentCosts: number) => Figure): Figure {
  const presentBenefits = netPresentValue(rate, compact(benefits));
  const presentCosts = netPresentValue(rate, compact(costs));
  if (!isKnown(presentBenefits)) return presentBenefits;
  return isKnown(presentCosts) ? of(presentBenefits, presentCosts) : presentCosts;
}

export const benefitCost = declareFormula({
  name: "BENEFIT_BCR",
  arguments: { benefits, costs, rate },
  answer: ({ benefits, costs, rate }) => present(rate, benefits, costs, benefitCostRatio),
  help: {
    group: "Money",
    summary: "The benefit-cost ratio: what the benefits are worth for each unit of cost, both in present values.",
    result: "a ratio; above 1 the benefits are worth more than they cost",
    example: { formula: "=BENEFIT_BCR(8000000, 10000000)", gives: 0.8 },
    moreExamples: [{ formula: "=BENEFIT_BCR({0,300,300}, {200,0,0}, 100%)", gives: 1.125 }],
    edges: [
      { formula: "=BENEFIT_BCR(100, 0)", refuses: "There are no costs" },
      { formula: "=BENEFIT_BCR(0, 100)", gives: 0 },
      { formula: "=BENEFIT_BCR(100, -50)", refuses: "Costs are given as positive amounts" },
    ],
    notes: `Dis-benefits make the benefits smaller and not the costs larger. ${blank}`,
    source: "HM Treasury, The Green Book, on benefit-cost ratios.",
  },
});

export const returnOn = declareFormula({
  name: "BENEFIT_ROI",
  arguments: { benefits, costs },
  answer: ({ benefits, costs }) => present(0, benefits, costs, returnOnInvestment),
  help: {
    group: "Money",
    summary: "The return on investment: what the benefits bring beyond their costs, as a share of the costs, undiscounted.",
    result: "a share; format it as a percentage",
    example: { formula: "=BENEFIT_ROI(1400, 1000)", gives: 0.4 },
    moreExamples: [{ formula: "=BENEFIT_ROI({0,700,700}, {600,400,0})", gives: 0.4 }],
    edges: [
      { formula: "=BENEFIT_ROI(1400, 0)", refuses: "There are no costs" },
      { formula: "=BENEFIT_ROI(0, 1000)", gives: -1 },
    ],
    notes: `It leaves out when the money comes; BENEFIT_NPV does not. ${blank}`,
    source: "(ΣB − ΣC)/ΣC.",
  },
});

export const switching = declareFormula({
  name: "BENEFIT_SWITCHING",
  arguments: { benefits, costs, rate },
  answer: ({ benefits, costs, rate }) =>
    present(rate, benefits, costs, (presentBenefits, presentCosts) => switchingShare(presentBenefits - presentCosts, presentBenefits)),
  help: {
    group: "Money",
    summary: "The switching value: the share of the benefits that may be lost before the net present value is zero.",
    result: "a share; format it as a percentage",
    example: { formula: "=BENEFIT_SWITCHING(10000, 8000)", gives: 0.2 },
    edges: [
      { formula: "=BENEFIT_SWITCHING(0, 1000)", refuses: "There are no benefits to lose" },
      { formula: "=BENEFIT_SWITCHING(1000, 0)", gives: 1 },
      { formula: "=BENEFIT_SWITCHING(1000, 1500)", gives: -0.5 },
    ],
    notes: `A negative share says how much more benefit is needed to break even. ${blank}`,
    source: "NPV/PV of the benefits; HM Treasury, The Green Book, on switching values.",
  },
});
