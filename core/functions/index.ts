import type { BlockFormula, Formula } from "./declaration";
import { figureFormulas } from "./figures";
import { check, review } from "./review";

/** The formulas that review a whole plan; they need all that a review needs, so bundles keep them apart. */
export const wholeFormulas: readonly BlockFormula[] = [review, check];

/** Every formula, in the order of the help page. */
export const formulas: readonly (Formula | BlockFormula)[] = [...figureFormulas, ...wholeFormulas];
