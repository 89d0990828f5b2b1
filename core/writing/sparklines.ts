import type { OwnedSheet } from "../port/workbook";

/** A sheet as it stands where its small lines are drawn: with their headings and grounds. */
export const withSparklines = (sheet: OwnedSheet): OwnedSheet =>
  sheet.sparklines === undefined ? sheet : { ...sheet, blocks: [...sheet.blocks, ...sheet.sparklines.blocks] };
