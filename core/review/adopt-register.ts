import { mappingPage } from "../pages/mapping-page";
import type { PlanUpdate } from "../port/workbook";
import { mappingSheet, type MappingLine } from "../register/mapping";

/** What writes a mapping down: one sheet of the product's own. The register stays as it is. */
export const adoptUpdate = (lines: readonly MappingLine[]): PlanUpdate => ({ newTables: [], tables: [], sheets: [mappingPage(lines)] });

/** What takes that back whole. */
export const forgetUpdate: PlanUpdate = { newTables: [], tables: [], sheets: [], removedSheets: [mappingSheet] };
