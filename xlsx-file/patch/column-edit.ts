import type { Cell } from "#core";

/** What one sheet column shall hold from a row down. Rows and columns count from 1. */
export interface ColumnEdit {
  readonly column: number;
  readonly firstRow: number;
  /** Undefined where a cell stays as it stands. */
  readonly cells: readonly (Cell | undefined)[];
  /** The style of a cell, given the one that it has (undefined for a cell that is not there yet). */
  readonly style: (row: number, existing: number | undefined) => number;
  /** A value as this workbook stores it: dates of a 1904 workbook are smaller. */
  readonly stored: (value: Cell) => Cell;
  /** Points that a cell's text takes, where it is wrapped; its row is made so high where nobody has set its height. Left out: no cell is wrapped. */
  readonly heightOf?: (value: Cell) => number;
}
