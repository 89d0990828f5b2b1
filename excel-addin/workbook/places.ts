/* Where things stand. Rows and columns count from 0 and both ends belong, as in Office.js. */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Area): number => right - left + 1;
export const overlap = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** An area without another: what is above, below, left and right of it. */
export function without(area: Area, hole: Area): readonly Area[] {
  if (!overlap(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  const around = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
  ];
  return around.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** "AB" from 27. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** 27 from "AB". */
export const columnNumber = (text: string): number => Array.from(text).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellAddress = (row: number, column: number): string => `${letters(column)}${row + 1}`;
export const areaAddress = ({ top, left, bottom, right }: Area): string => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

/** `'My sheet'!$A$1:$C$9`, as a name or a drop-down refers to cells. */
export const absoluteReference = (sheet: string, { top, left, bottom, right }: Area): string =>
  `'${sheet.replace(/'/g, "''")}'!$${letters(left)}$${top + 1}:$${letters(right)}$${bottom + 1}`;

/** The sheet and the cells of such a reference; undefined for any other formula. */
export function parseReference(formula: string): { readonly sheet: string; readonly area: Area } | undefined {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(formula);
  if (parts === null) return undefined;
  const [, quoted, plain = "", left = "", top, right = "", bottom] = parts;
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain,
    area: { top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) },
  };
}

export const rangeAt = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRangeByIndexes(area.top, area.left, rowsOf(area), columnsOf(area));

/** The cells of an area from its top down, blank where they lie in one of the others. */
export function blanked<T extends readonly (readonly unknown[])[]>(rows: T, area: Pick<Area, "top" | "left">, others: readonly Area[]): readonly T[number][] {
  if (others.length === 0) return rows;
  const isInside = (row: number, column: number): boolean =>
    others.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  return rows.map((cells, row): T[number] => cells.map((cell, column) => (isInside(area.top + row, area.left + column) ? "" : cell)));
}
