import { InvalidInput } from "../domain/invalid-input";
import { alignmentScore, weightedIndex, type IndexPart } from "../domain/weighted-index";
import { weightWhereBlank } from "../domain/weights";
import { aNumber, maySeries, series, type Series } from "./argument";
import { declareFormula } from "./declaration";

const rates = series(aNumber, {
  help: 'The realization rate of each benefit that is due: BENEFIT_REALIZATION tells it. Blank, or "n/a", where it is not measured.',
});
const weights = maySeries(aNumber, { help: "How much each counts: 0 takes it out, blank is the mean of the others; left out, all count alike." });

const weightsNote =
  "A weight of 0 takes a benefit out; a blank one counts as the mean of those above 0. Where weights are given, a cell that is blank in both ranges is no benefit; without them every blank rate is an unmeasured benefit, so give a range no longer than the list.";

/** A weight of 0 takes out, a blank one is the mean of the others, as in a review; a place without either figure is no part. */
function partsOf(figures: Series, weights: Series, what: string): { readonly weight: number; readonly figure: number | undefined }[] {
  if (weights.length > 0 && weights.length !== figures.length)
    throw new InvalidInput("value", `There are ${figures.length} ${what}s for ${weights.length} weights`);
  const blankWeight = weightWhereBlank(weights);
  return figures.flatMap((figure, place) => {
    const weight = weights[place];
    if (weight !== undefined && weight < 0) throw new InvalidInput("number", `Weight ${place + 1} is below 0`);
    if (figure === undefined && weight === undefined && weights.length > 0) return [];
    return [{ weight: weight ?? blankWeight, figure }];
  });
}

const due = (rates: Series, weights: Series): IndexPart[] => partsOf(rates, weights, "rate").map(({ weight, figure }) => ({ weight, rate: figure }));

export const index = declareFormula({
  name: "BENEFIT_INDEX",
  arguments: { rates, weights },
  figures: ["Index", "Capped index", "Coverage", "Pessimistic index"],
  answer: ({ rates, weights }) => {
    const { index, cappedIndex, coverage, pessimisticIndex } = weightedIndex(due(rates, weights));
    return [index, cappedIndex, coverage, pessimisticIndex];
  },
  help: {
    group: "Portfolio",
    summary: "The weighted index of many benefits, with the three figures that keep it honest: capped, coverage and pessimistic.",
    result: "shares; format them as percentages",
    example: { formula: '=BENEFIT_INDEX({1.5;0.5;"";0.5}, {0.25;0.25;0.25;0.25})', gives: [[2.5 / 3, 2 / 3, 0.75, 0.5]] },
    moreExamples: [{ formula: '=BENEFIT_INDEX({1;0.5}, , "Capped index")', gives: 0.75 }],
    edges: [
      { formula: "=BENEFIT_INDEX({0;0})", gives: [[0, 0, 1, 0]] },
      { formula: '=BENEFIT_INDEX({0.5;1;0}, {0;"";2}, "Index")', gives: 0.5 },
      { formula: '=BENEFIT_INDEX({"n/a";"n/a"}, , "Coverage")', gives: 0 },
      { formula: '=BENEFIT_INDEX({"n/a";"n/a"}, , "Pessimistic index")', gives: 0 },
      { formula: '=BENEFIT_INDEX({"n/a";"n/a"}, , "Index")', refuses: "None of the benefits that are due is measured" },
      { formula: "=BENEFIT_INDEX({1;0.5}, {1;-1})", refuses: "Weight 2 is below 0" },
      { formula: "=BENEFIT_INDEX({1;0.5}, {1;1;1})", refuses: "There are 2 rates for 3 weights" },
    ],
    notes: `Capped: each rate counts at most 100%, so that one star cannot hide failures. Coverage: the weight that is measured. Pessimistic: the unmeasured count as 0. ${weightsNote}`,
    source: "Σ w·r/Σ w over the measured benefits that are due.",
  },
});

export const coverage = declareFormula({
  name: "BENEFIT_COVERAGE",
  arguments: { rates, weights },
  answer: ({ rates, weights }) => weightedIndex(due(rates, weights)).coverage,
  help: {
    group: "Portfolio",
    summary: "How much of what is due is measured, by weight.",
    result: "a share; format it as a percentage",
    example: { formula: '=BENEFIT_COVERAGE({1.2;0.8;"";0.5}, {4;3;2;1})', gives: 0.8 },
    moreExamples: [{ formula: '=BENEFIT_COVERAGE({1;"";0.5;"n/a"})', gives: 0.5 }],
    edges: [
      { formula: '=BENEFIT_COVERAGE({0;""}, {1;1})', gives: 0.5 },
      { formula: '=BENEFIT_COVERAGE({"n/a";"n/a"})', gives: 0 },
    ],
    notes: weightsNote,
    source: "Σ w measured/Σ w of all that are due.",
  },
});

export const alignment = declareFormula({
  name: "BENEFIT_ALIGNMENT",
  arguments: {
    scores: series(aNumber, { help: "The scores, 0 (not at all) to 5 (decisive). Blank is not scored and left out." }),
    weights: maySeries(aNumber, { help: "How much each counts: 0 takes it out, blank is the mean of the others; left out, all count alike." }),
  },
  answer: ({ scores, weights }) => {
    const scored = partsOf(scores, weights, "score").flatMap(({ weight, figure }) => (figure === undefined ? [] : [{ weight, score: figure }]));
    for (const { score } of scored) if (score < 0 || score > 5) throw new InvalidInput("number", `Score ${score} is outside 0 to 5`);
    return alignmentScore(scored);
  },
  help: {
    group: "Portfolio",
    summary: "How strongly benefits serve an objective (or a benefit its objectives), as a share of the strongest service possible.",
    result: "a share; format it as a percentage",
    example: { formula: "=BENEFIT_ALIGNMENT({4;5;3}, {1;2;1})", gives: 0.85 },
    moreExamples: [{ formula: "=BENEFIT_ALIGNMENT({4;1})", gives: 0.5 }],
    edges: [
      { formula: "=BENEFIT_ALIGNMENT({0;0})", gives: 0 },
      { formula: "=BENEFIT_ALIGNMENT({4;6})", refuses: "Score 6 is outside 0 to 5" },
      { formula: "=BENEFIT_ALIGNMENT({0;5}, {0;3})", gives: 1 },
    ],
    notes: "A weight of 0 takes a score out; a blank one counts as the mean of those above 0.",
    source: "Σ w·score/(Σ w·5).",
  },
});
