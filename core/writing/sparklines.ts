import type { OwnedSheet } from "../port/workbook";

/** A sheet as it stands where its small lines are drawn: with their headings and grounds, which take the place of blocks that begin where they do. */
export function withSparklines(sheet: OwnedSheet): OwnedSheet {
  if (sheet.sparklines === undefined) return sheet;
  const beside = sheet.sparklines.blocks;
  const isReplaced = (row: number, column: number): boolean => beside.some((block) => block.row === row && block.column === column);
  return { ...sheet, blocks: [...sheet.blocks.filter(({ row, column }) => !isReplaced(row, column)), ...beside] };
}
