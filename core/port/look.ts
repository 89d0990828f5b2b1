import type { Cell } from "./workbook";

/** What a host shows of a rectangle that may be somebody's register: enough of its top to tell. */
export interface SheetLook {
  readonly sheet: string;
  /** The name of the spreadsheet table (where a host has none: of the named range that is all of the sheet), or null for what just stands there. */
  readonly table: string | null;
  /** The sheet row and column, from 1, of the first of the cells. */
  readonly top: number;
  readonly left: number;
  /** The first rows, from the first that holds anything, each as long as it holds anything. */
  readonly rows: readonly (readonly Cell[])[];
}
