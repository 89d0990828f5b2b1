/** The one door of the core: what is not exported here does not exist for the hosts. */
export type * from "./workbook";
export { severities } from "./workbook";
export { locateTables, type LocatedTable, type TableCandidate } from "./tables/locate";
export { planTableNames } from "./tables/plan-tables";
