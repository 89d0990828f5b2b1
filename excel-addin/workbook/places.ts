import { type Area, columnsOf, overlap, rowsOf } from "#core";

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

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

/** An area without another: what is above, below, left and right of it. */
export function without(area: Area, hole: Area): readonly Area[] {
  if (!overlap(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  const parts = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** The cells of an area from its top down, blank where they lie in one of the others. */
export function blanked<T extends readonly (readonly unknown[])[]>(rows: T, area: Pick<Area, "top" | "left">, others: readonly Area[]): readonly T[number][] {
  if (others.length === 0) return rows;
  const isInside = (row: number, column: number): boolean =>
    others.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  return rows.map((cells, row): T[number] => cells.map((cell, column) => (isInside(area.top + row, area.left + column) ? "" : cell)));
}
