import { type Area, columnsOf, rowsOf } from "#core";

export const lastRowFrom0 = 1_048_575;
export const lastColumnFrom0 = 16_383;

export const rangeAt = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRangeByIndexes(area.top, area.left, rowsOf(area), columnsOf(area));

/** Where a range lies whose place was asked for ({@link placeOfRange}), a row of totals left out. */
export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, totals = false): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - (totals ? 2 : 1),
  right: columnIndex + columnCount - 1,
});

/** What tells where a range lies, to be asked for. */
export const placeOfRange = "rowIndex,columnIndex,rowCount,columnCount";
