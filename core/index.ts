/** The one door of the core: what is not exported here does not exist for the hosts. */
export type * from "./workbook";
export { severities } from "./workbook";
export { ReviewImpossible } from "./assess";
export { explainBenefit, type Explanation } from "./explain";
export { isoDate, realDay } from "./domain/day";
export { InvalidInput } from "./domain/invalid-input";
export { callFormula } from "./functions/call";
export { parseCall } from "./functions/parse-call";
export { statusColors } from "./looks";
export { newPlan, planKinds, type PlanKind } from "./new-plan";
export { reviewPlan, type Review } from "./review";
export type { BenefitResult, ReviewResult, RollupResult } from "./review-result";
export { locateTables, type LocatedTable, type TableCandidate } from "./tables/locate";
export { parseDate } from "./tables/parse-date";
export { readTables } from "./read-tables";
export { moneyFormat } from "./wording";
