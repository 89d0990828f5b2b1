import { finite } from "../domain/figure";
import { measuredNetShare, plannedNetShare } from "../domain/money/valuation";
import { attribution } from "../tables/benefit-words";
import { aNumber, aNumberOf, aShare, needs, usually } from "./argument";
import { declareFormula } from "./declaration";

export const net = declareFormula({
  name: "BENEFIT_NET",
  arguments: {
    value: needs(aNumber, { help: "The gross value." }),
    deadweight: usually(aShare, 0, { help: "The share that would have come without the project. 0 when left out." }),
    attribution: usually(aNumberOf(attribution), 1, { help: "The share of the change that this project brings. 1 when left out." }),
    optimismBias: usually(aShare, 0, { help: "The share taken off for optimism. 0 when left out; leave it out for measured actuals." }),
    confidence: usually(aShare, 1, { help: "How sure the plan is. 1 when left out; leave it out for measured actuals." }),
  },
  figures: ["Gross", "After deadweight", "After attribution", "After optimism bias", "Net"],
  usualFigures: ["Net"],
  answer: ({ value, deadweight, attribution, optimismBias, confidence }) => {
    const valuation = { unitValue: 1, deadweight, attribution, optimismBias, confidence };
    const shares = [1, 1 - deadweight, measuredNetShare(valuation), plannedNetShare({ ...valuation, confidence: 1 }), plannedNetShare(valuation)];
    return shares.map((share) => finite(value * share, "the figures are too large to calculate with"));
  },
  help: {
    group: "Money",
    summary: "From a gross value to the net one, each factor once: what would have come anyway, whose doing it is, optimism and confidence.",
    result: "a number in the unit of the value",
    example: { formula: "=BENEFIT_NET(1000, 20%, 50%, 10%, 75%)", gives: 270 },
    moreExamples: [{ formula: '=BENEFIT_NET(1000, 20%, 50%, 10%, 75%, "All")', gives: [[1000, 800, 400, 360, 270]] }],
    edges: [
      { formula: "=BENEFIT_NET(0, 20%)", gives: 0 },
      { formula: "=BENEFIT_NET(1000)", gives: 1000 },
      { formula: "=BENEFIT_NET(1000, 20)", refuses: "outside 0% to 100%" },
    ],
    notes: '"All" spills the waterfall. Optimism bias and confidence belong to plans and forecasts, never to what was measured.',
    source: "Value × (1 − deadweight) × attribution × (1 − optimism bias) × confidence; HM Treasury, The Green Book, on additionality and optimism bias.",
  },
});
