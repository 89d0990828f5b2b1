import { controlLimits } from "../domain/control-limits";
import { aFlag, aNumber, may, series, usually } from "./argument";
import { compact } from "./dated-readings";
import { declareFormula } from "./declaration";

export const signalSource = 'XmR chart; NHS England, "Making Data Count"; D. J. Wheeler, Understanding Variation (1993).';

export const readings = series(aNumber, { help: "The readings in order of time. Blank cells are passed over." });

/** What bends the limits, for every formula that has them. */
export const limitOptions = {
  screen: usually(aFlag, true, {
    help: "Moving ranges above 3.267 × their mean are left out of the limits, so that one outlier does not widen them; FALSE keeps them in. TRUE when left out.",
  }),
  baselineReadings: may(aNumber, { help: "The limits come from this many first readings and judge all that follow. From all when left out." }),
};

export const optionsOf = ({ screen, baselineReadings }: { readonly screen: boolean; readonly baselineReadings: number | undefined }) =>
  baselineReadings === undefined ? { screen } : { screen, baselineReadings };

export const limits = declareFormula({
  name: "BENEFIT_LIMITS",
  arguments: { readings, ...limitOptions },
  figures: ["Mean", "Lower limit", "Upper limit", "Near lower limit", "Near upper limit", "Mean moving range"],
  usualFigures: ["Mean", "Lower limit", "Upper limit"],
  answer: ({ readings, ...options }) => {
    const found = controlLimits(compact(readings), optionsOf(options));
    if ("because" in found) return [found, found, found, found, found, found];
    return [found.mean, found.lower, found.upper, found.nearLower, found.nearUpper, found.meanMovingRange];
  },
  help: {
    group: "Signals",
    summary: "The natural process limits of a series: between them its ups and downs are noise.",
    result: "numbers in the KPI's unit",
    example: { formula: '=BENEFIT_LIMITS({1;3;2;4}, , , "Mean")', gives: 2.5 },
    moreExamples: [
      { formula: "=BENEFIT_LIMITS({5;5;5;5})", gives: [[5, 5, 5]] },
      { formula: '=BENEFIT_LIMITS({1;2;1;2;10;1;2;1;2;1;2;1;2;1;2;1;2;1}, {TRUE;FALSE}, , "Mean moving range")', gives: [[1], [32 / 17]] },
    ],
    edges: [
      { formula: "=BENEFIT_LIMITS({0;0;0})", gives: [[0, 0, 0]] },
      { formula: "=BENEFIT_LIMITS(5)", refuses: "Control limits need at least 2 readings" },
      { formula: "=BENEFIT_LIMITS({1;3;2;4}, , 1)", refuses: "a whole number of at least 2 readings" },
    ],
    notes:
      "Mean ± 2.66 × mean moving range; the near limits lie at two thirds of the way. Screening takes out ranges, never readings: the mean is that of all. Only the order of the readings counts, not the days between. After a change of the process give the readings since then, as the column Limits from does in a review.",
    source: signalSource,
  },
});
