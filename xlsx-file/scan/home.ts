import type { ListObject, NamedRange, SheetPart } from "../package/workbook-parts";
import type { Rectangle } from "./address";

/** What a plan table stands in: a spreadsheet table, a named range, or a sheet. */
export type Holder =
  | { readonly kind: "table"; readonly table: ListObject }
  | { readonly kind: "name"; readonly range: NamedRange }
  // It just holds cells.
  | { readonly kind: "sheet" };

export interface Home {
  readonly table: string;
  readonly sheet: SheetPart;
  readonly holder: Holder;
  /** From the header row to the last row that the holder has, totals left out, and the rows directly below that belong to it. */
  readonly rectangle: Rectangle;
  /** How many rows those below are. */
  readonly rowsBelow: number;
  /** Areas inside the rectangle that are not its own: spreadsheet tables on a sheet that just holds cells. */
  readonly others: readonly Rectangle[];
}
