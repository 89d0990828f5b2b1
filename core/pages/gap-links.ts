import type { Gap } from "../assessment/largest-gaps";
import type { CellLink } from "../port/workbook";
import { linksTo, type PlaceOf } from "./plan-places";

/** From the ID of each gap, in the second column of a page, to its row in the plan. */
export const gapLinks = (gaps: readonly Gap[], placeOf: PlaceOf, firstRow: number): readonly CellLink[] =>
  linksTo(
    gaps.map(({ standing }, at) => ({ row: firstRow + at, column: 2, to: placeOf({ table: "Benefits", row: standing.benefit.row.sheetRow, column: null }) })),
  );
