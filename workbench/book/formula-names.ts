import { figureFormulas } from "#core";

/** The formulas that review a whole plan. Named here, since whoever names them by their declarations takes the whole review along. */
export const wholeNames = ["BENEFIT_REVIEW", "BENEFIT_CHECK"] as const;

/** All formulas of the plan. */
export const formulaNames: readonly string[] = [...figureFormulas.map(({ name }) => name), ...wholeNames];
