import type { BoardFigure } from "../assessment/board-pack";
import { isKnown } from "../domain/figure";
import { looks } from "../looks/looks";
import type { Block, Cell, CellStyle, Highlight } from "../port/workbook";

/** A heading over some columns of a page, with its line below. */
export const heading = (row: number, text: string, column: number, width: number): Block => ({
  row,
  column,
  cells: [[text, ...new Array<null>(width - 1).fill(null)]],
  styles: new Array<CellStyle>(width).fill(looks.heading),
  height: 22,
});

/** Figures side by side, each with its name above and what it means, or why it is unknown, below. */
export function cards(figures: readonly BoardFigure[], row: number, columns: readonly number[], width: number): readonly Block[] {
  return figures.flatMap(({ label, value, format, meaning }, position) => {
    const line = (at: number, text: Cell, style: CellStyle, height: number): Block => ({
      row: at,
      column: columns[position] as number,
      cells: [[text, ...new Array<null>(width - 1).fill(null)]],
      styles: new Array<CellStyle>(width).fill(style),
      merge: width > 1,
      height,
    });
    return [
      line(row, label, looks.figureLabel, 18),
      line(row + 1, isKnown(value) ? value : "–", { ...looks.figure, format }, 32),
      line(row + 2, isKnown(value) ? meaning : value.because, looks.figureNote, 20),
    ];
  });
}

/** The sentence that stands where a chart would be empty. */
export const leftOut = (row: number, column: number, why: string): Block => ({ row, column, cells: [[why]], styles: [{ size: 9, color: looks.quiet.color }] });

export const noCurve = "No benefit promises a change, so there is no curve.";

/** The money of a gap: what is claimed to date less what was planned for it; a benefit behind plan may all the same claim more. */
export const claimedLessPlan = "Claimed − plan";

/** A column of a table whose cells may span several columns of the page. */
export interface GridColumn<R> {
  readonly column: number;
  readonly width: number;
  readonly header: string;
  readonly style: CellStyle;
  readonly cell: (row: R) => Cell;
  readonly rules?: readonly Highlight[];
}

/** A table on the grid of a page: headers in one row, the rows below it. */
export function gridTable<R>(row: number, columns: readonly GridColumn<R>[], rows: readonly R[], height = 20): readonly Block[] {
  return columns.flatMap(({ column, width, header, style, cell, rules }): readonly Block[] => {
    const wide = (text: Cell): readonly Cell[] => [text, ...new Array<null>(width - 1).fill(null)];
    const headStyle: CellStyle = { ...looks.tableHead, align: style.align ?? "left", ...(style.indent === undefined ? {} : { indent: style.indent }) };
    const head: Block = { row, column, cells: [wide(header)], styles: new Array<CellStyle>(width).fill(headStyle), merge: width > 1, height: 18 };
    if (rows.length === 0) return [head];
    const body: Block = {
      row: row + 1,
      column,
      cells: rows.map((row) => wide(cell(row))),
      styles: new Array<CellStyle>(width).fill(style),
      merge: width > 1,
      height,
    };
    return [head, rules === undefined ? body : { ...body, highlights: [{ column: 1, rules }] }];
  });
}
