import { mappingTable } from "../register/mapping";
import { ownedColumnsTable } from "./owned-list";
import { measurements } from "../tables/measurements";
import { planTableNames } from "../tables/plan-tables";
import { correctionsTable, recordTable } from "./record-list";

/** The table that may have far more rows than any other: one for each reading. */
export const readingsTable = measurements.name;

/** The tables that a host is asked to read: those of the plan, and the product's own lists of written columns and of what a register's headings mean. */
export const readTables: readonly string[] = [...planTableNames, ownedColumnsTable, mappingTable, recordTable, correctionsTable];
