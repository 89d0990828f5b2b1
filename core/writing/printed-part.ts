import { around, letters, type Area } from "../parsing/area";
import type { OwnedSheet } from "../port/workbook";
import { chartDrawing } from "./chart-drawing";
import type { SheetLayout } from "./sheet-layout";
import type { Fold, PrintedPlaces } from "./status-work";

/** All that a sheet of ours holds, its charts with it; undefined where it holds nothing. */
export const coveredArea = ({ charts }: Pick<OwnedSheet, "charts">, { used }: Pick<SheetLayout, "used">): Area | undefined =>
  around([...(used === undefined ? [] : [used]), ...charts.map((chart) => chartDrawing(chart).area)]);

/** What of a sheet of ours is printed, and what is repeated on each of its pages. */
export interface PrintedPart {
  readonly area: Area | undefined;
  /** The first and the last of them, from 1; undefined where there are none, as where the sheet is printed on pages of a number that is set. */
  readonly titleRows: readonly [first: number, last: number] | undefined;
  /** Whether it takes as many pages as it needs. */
  readonly isLong: boolean;
}

export function printedPart(sheet: OwnedSheet, layout: SheetLayout): PrintedPart {
  const isLong = sheet.fit?.tall === 0;
  return { area: coveredArea(sheet, layout), titleRows: isLong ? titlesOf(sheet) : undefined, isLong };
}

function titlesOf({ frozenRows = 0, repeatedRow }: OwnedSheet): PrintedPart["titleRows"] {
  if (repeatedRow !== undefined) return [repeatedRow, repeatedRow];
  return frozenRows > 0 ? [1, frozenRows] : undefined;
}

/** What of a plan table's sheet is printed, as references within the sheet: whole columns, since the table grows. */
export interface PrintedReferences {
  readonly area: string;
  readonly titleColumns: string;
  readonly titleRows: string;
}

/** By the sheet's column and row, from 0, of the table's first header. */
export function printedReferences({ columns, titles }: PrintedPlaces, { top, left }: Pick<Area, "top" | "left">): PrintedReferences {
  const between = (places: Fold): string => `$${letters(left + places.left)}:$${letters(left + places.right)}`;
  return { area: between(columns), titleColumns: between(titles), titleRows: `$${top + 1}:$${top + 1}` };
}
