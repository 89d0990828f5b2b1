import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";

const [lineHeight, letterWidth, mostLines, wraps] = [19, 6.6, 8, 3];

/**
 * The heights in pixels that rows need for their wrapped texts, by row from 0, for rows that the file gives no height: other programs fit
 * those on opening. Worked out by letters, since nothing here can measure them.
 */
export function fittedRows(
  cells: IObjectMatrixPrimitiveType<ICellData>,
  looks: Readonly<Record<string, IStyleData>>,
  widthOf: (column: number) => number,
  isFixed: (row: number) => boolean,
): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const [row, columns] of Object.entries(cells)) {
    if (isFixed(Number(row))) continue;
    let lines = 1;
    for (const [column, { v, s }] of Object.entries(columns as Readonly<Record<string, ICellData>>)) {
      if (typeof v !== "string" || typeof s !== "string" || looks[s]?.tb !== wraps) continue;
      const letters = Math.max(1, Math.floor((widthOf(Number(column)) - 6) / letterWidth));
      lines = Math.max(
        lines,
        v.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0),
      );
    }
    if (lines > 1) heights[Number(row)] = Math.min(lines, mostLines) * lineHeight + 3;
  }
  return heights;
}
