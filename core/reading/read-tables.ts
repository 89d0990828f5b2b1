import { ownedColumnsTable } from "./owned-list";
import { planTableNames } from "../tables/plan-tables";

/** The tables that a host is asked to read: those of the plan, and the product's own list of written columns. */
export const readTables: readonly string[] = [...planTableNames, ownedColumnsTable];
