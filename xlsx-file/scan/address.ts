import { areaAddress, type Area, cellAddress, columnNumber } from "#core";

/** A rectangle of cells as a file spells them: rows and columns count from 1 and both ends belong. The core's {@link Area} counts from 0. */
export interface Rectangle {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A rectangle as the core counts its cells, from 0, and back. */
export const areaOf = ({ firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right }: Rectangle): Area => ({
  top: top - 1,
  left: left - 1,
  bottom: bottom - 1,
  right: right - 1,
});
export const rectangleOf = ({ top, left, bottom, right }: Area): Rectangle => ({
  firstRow: top + 1,
  firstColumn: left + 1,
  lastRow: bottom + 1,
  lastColumn: right + 1,
});

/** "A1:C9"; one cell alone is just its address. */
export const rectangleAddress = (rectangle: Rectangle): string => areaAddress(areaOf(rectangle));

export const lastRow = 1048576;
export const lastColumn = 16384;

/** For instance `C7` for row 7, column 3, which count from 1. Throws a RangeError outside the sheet. */
export function addressFrom1(row: number, column: number): string {
  if (!Number.isInteger(row) || row < 1 || row > lastRow) throw new RangeError(`No sheet has a row ${row}.`);
  if (!Number.isInteger(column) || column < 1 || column > lastColumn) throw new RangeError(`No sheet has a column ${column}.`);
  return cellAddress(row - 1, column - 1);
}

/** `A3:F20`, `$A$3:$F$20`, `A:F`, `3:20` or one cell as a rectangle; undefined for anything else. */
export function parseRectangle(reference: string): Rectangle | undefined {
  const [first, second = first, ...rest] = reference.replaceAll("$", "").split(":");
  if (rest.length > 0) return undefined;
  const from = parseCorner(first ?? "");
  const to = parseCorner(second ?? "");
  if (from === undefined || to === undefined) return undefined;
  return {
    firstRow: Math.min(from.row ?? 1, to.row ?? 1),
    firstColumn: Math.min(from.column ?? 1, to.column ?? 1),
    lastRow: Math.max(from.row ?? lastRow, to.row ?? lastRow),
    lastColumn: Math.max(from.column ?? lastColumn, to.column ?? lastColumn),
  };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const parts = /^([A-Za-z]{0,3})([0-9]{0,7})$/.exec(text);
  const [, letters = "", digits = ""] = parts ?? [];
  if (parts === null || letters + digits === "") return undefined;
  const row = digits === "" ? undefined : Number(digits);
  const column = letters === "" ? undefined : columnNumber(letters.toUpperCase()) + 1;
  if ((row ?? 1) < 1 || (row ?? 1) > lastRow || (column ?? 1) > lastColumn) return undefined;
  return { row, column };
}

export const contains = (
  { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right }: Rectangle,
  { row, column }: { readonly row: number; readonly column: number },
): boolean => row >= top && row <= bottom && column >= left && column <= right;

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
