import type { ChartRange, LinkedCell, RowRange } from "../port/workbook";

/* Where things stand on a sheet. Rows and columns count from 0 and both ends belong. */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Area): number => right - left + 1;
export const overlap = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && inner.bottom <= outer.bottom && outer.left <= inner.left && inner.right <= outer.right;

/** The smallest area with all of them in it; undefined of none. */
export const around = (areas: readonly Area[]): Area | undefined =>
  areas.length === 0
    ? undefined
    : {
        top: Math.min(...areas.map(({ top }) => top)),
        left: Math.min(...areas.map(({ left }) => left)),
        bottom: Math.max(...areas.map(({ bottom }) => bottom)),
        right: Math.max(...areas.map(({ right }) => right)),
      };

/** An area without another: what is above, below, left and right of it. */
export function without(area: Area, hole: Area): readonly Area[] {
  if (!overlap(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  const parts = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Rows of cells that begin at a corner, blank where they lie in one of the areas. */
export function blanked<Cell>(
  rows: readonly (readonly Cell[])[],
  corner: Pick<Area, "top" | "left">,
  areas: readonly Area[],
  blank: Cell,
): readonly (readonly Cell[])[] {
  if (areas.length === 0) return rows;
  const isInside = (row: number, column: number): boolean => areas.some((area) => contains(area, { top: row, left: column, bottom: row, right: column }));
  return rows.map((cells, row) => cells.map((cell, column) => (isInside(corner.top + row, corner.left + column) ? blank : cell)));
}

/** An area that counts from a corner, where it lies on the sheet of that corner. */
export const areaFrom = ({ top, left }: Pick<Area, "top" | "left">, area: Area): Area => ({
  top: top + area.top,
  left: left + area.left,
  bottom: top + area.bottom,
  right: left + area.right,
});

/** The cells that a chart or a drop-down looks at. */
export const areaOfColumn = ({ column, firstRow, lastRow }: Omit<ChartRange, "sheet">): Area => ({
  top: firstRow - 1,
  left: column - 1,
  bottom: lastRow - 1,
  right: column - 1,
});

/** "AB" from 27. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** 27 from "AB". */
export function columnNumber(text: string): number {
  let number = 0;
  for (let place = 0; place < text.length; place++) number = number * 26 + text.charCodeAt(place) - 64;
  return number - 1;
}

export const cellAddress = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** "A1:C9"; one cell alone is just its address. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

/** The cells of a row as an area. */
export const areaOfRow = ({ row, firstColumn, lastColumn }: RowRange): Area => ({
  top: row - 1,
  left: firstColumn - 1,
  bottom: row - 1,
  right: lastColumn - 1,
});

/** `'My sheet'!$A$1:$C$9`, as a name or a drop-down refers to cells. */
export const absoluteReference = (sheet: string, { top, left, bottom, right }: Area): string =>
  `'${sheet.replace(/'/g, "''")}'!$${letters(left)}$${top + 1}:$${letters(right)}$${bottom + 1}`;

/** One cell of a sheet as a link names it: `'My plan'!K2`. Row and column count from 1. */
export const linkAddress = ({ sheet, row, column }: LinkedCell): string => `'${sheet.replace(/'/g, "''")}'!${cellAddress(row - 1, column - 1)}`;

/** The sheet and the cells of such a reference; undefined for any other formula. */
export function parseReference(formula: string): { readonly sheet: string; readonly area: Area } | undefined {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)$/.exec(formula);
  if (parts === null) return undefined;
  const [, quoted, plain = "", cells = ""] = parts;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, area: parseAddress(cells) };
}

const endless = 1e7;

/** The area of an address as a program gives it: "B2", "A1:C9", "Sheet!A:C", "2:4". Where it is open it goes on for ever. */
export function parseAddress(address: string): Area {
  const [first = "", second = first] = address
    .slice(address.lastIndexOf("!") + 1)
    .replace(/\$/g, "")
    .split(":");
  const column = (text: string, otherwise: number): number => {
    const found = /^[A-Z]+/.exec(text)?.[0];
    return found === undefined ? otherwise : columnNumber(found);
  };
  const row = (text: string, otherwise: number): number => Number(/\d+$/.exec(text)?.[0] ?? otherwise + 1) - 1;
  return { top: row(first, 0), left: column(first, 0), bottom: row(second, endless), right: column(second, endless) };
}
