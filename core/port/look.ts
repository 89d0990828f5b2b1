import type { Cell } from "./workbook";

/** What a host shows of a rectangle that may be somebody's register: enough of its top to tell, and how long it goes on. */
export interface SheetLook {
  readonly sheet: string;
  /** The name of the spreadsheet table, or null for what just stands on the sheet. */
  readonly table: string | null;
  /** The sheet row and column, from 1, of the first of the cells. */
  readonly top: number;
  readonly left: number;
  /** The first rows (about 200 are enough), each as long as it holds anything. */
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there are in all. */
  readonly rowCount: number;
}
