import { mappingPage } from "../pages/mapping-page";
import type { PlanUpdate, TableUpdate } from "../port/workbook";
import { ownSheetNames } from "../reading/locate";
import { ownedColumnsSheet } from "../reading/owned-list";
import { mappingSheet, type MappingLine } from "../register/mapping";

/** What writes a mapping down: one sheet of the product's own. The register stays as it is. */
export const adoptUpdate = (lines: readonly MappingLine[]): PlanUpdate => ({ newTables: [], tables: [], sheets: [mappingPage(lines)] });

/** What takes that back whole. */
export const forgetUpdate: PlanUpdate = { newTables: [], tables: [], sheets: [], removedSheets: [mappingSheet] };

/**
 * What takes it back together with the reviews after it, where none was before it; `review` puts the status columns back. The record
 * of the columns stays: by it alone their headings, which no update takes away, are known as the product's own.
 */
export const forgetWithReviews = (review: readonly TableUpdate[]): PlanUpdate => ({
  ...forgetUpdate,
  tables: review,
  removedSheets: ownSheetNames.filter((name) => name !== ownedColumnsSheet),
});
