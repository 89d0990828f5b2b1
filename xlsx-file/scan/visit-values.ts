import type { Cell } from "#core";
import { cellSpot, type CellSpot } from "./cell-spot";
import type { CellReader } from "./cell-value";
import { scanRows, type OpenSheet } from "./open-sheet";
import { smallSheet, type SmallSheet } from "./small-sheet";

/** Is shown rows that hold something, from above, and their cells, from left to right. Both count from 1. */
export interface ValueVisitor {
  /** Called before a row's cells; false ends the visit. */
  readonly row: (row: number) => boolean;
  /** `valueOf` says what the cell holds, as long as it is visited. */
  readonly cell: (row: number, column: number, valueOf: () => Cell) => void;
  /** So many bytes nobody wants to read: of more, three dots are told. */
  readonly longest?: number;
}

const tooLong = "…";

/** Shows what stands in a sheet until the visitor has seen enough, which is thought to be down to the row `to`. */
export function visitValues(sheet: OpenSheet, readCell: CellReader, visitor: ValueVisitor, to: number): void {
  const small = smallSheet(sheet, readCell, to);
  if (small === undefined) return visitSpots(sheet, readCell, visitor, 0);
  if (!visitRows(small, 0, visitor) || small.isWhole) return;
  const whole = smallSheet(sheet, readCell);
  if (whole === undefined) visitSpots(sheet, readCell, visitor, small.lastRow);
  else visitRows(whole, small.lastRow, visitor);
}

/** Gives whether the visitor wants to see more. */
function visitRows({ columns, lastRow }: SmallSheet, seen: number, visitor: ValueVisitor): boolean {
  const { longest = Infinity } = visitor;
  let value: Cell = null;
  const valueOf = (): Cell => (typeof value === "string" && value.length > longest ? tooLong : value);
  for (let row = seen + 1; row <= lastRow; row++) {
    if (!visitor.row(row)) return false;
    for (const { column, cells } of columns) {
      value = cells[row - 1] ?? null;
      if (value !== null) visitor.cell(row, column, valueOf);
    }
  }
  return true;
}

function visitSpots(sheet: OpenSheet, readCell: CellReader, visitor: ValueVisitor, seen: number): void {
  const { longest = Infinity } = visitor;
  const shown: { spot: Readonly<CellSpot>; bytes: Uint8Array } = { spot: cellSpot(), bytes: nothing };
  const valueOf = (): Cell => (shown.spot.valueEnd - shown.spot.valueStart > longest ? tooLong : readCell(shown.bytes, shown.spot));
  scanRows(sheet, {
    row: ({ row }) => row <= seen || visitor.row(row),
    cell: (spot, bytes) => {
      if (spot.row <= seen) return;
      shown.spot = spot;
      shown.bytes = bytes;
      visitor.cell(spot.row, spot.column, valueOf);
    },
  });
}

const nothing = new Uint8Array();
