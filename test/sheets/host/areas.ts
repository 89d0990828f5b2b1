/** Rows and columns count from 1, and both ends belong. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Axis = "rows" | "columns";

export const overlaps = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;
export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** Where an area is after rows or columns went in before `at`. */
export function afterInsert(area: Area, axis: Axis, at: number, count: number): Area {
  const move = (place: number): number => (place >= at ? place + count : place);
  return axis === "rows" ? { ...area, top: move(area.top), bottom: move(area.bottom) } : { ...area, left: move(area.left), right: move(area.right) };
}

/** Where an area is after rows or columns from `at` on were deleted; undefined where nothing of it is left. */
export function afterDelete(area: Area, axis: Axis, at: number, count: number): Area | undefined {
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const start = first < at ? first : Math.max(at, first - count);
  const end = last < at ? last : Math.max(at - 1, last - count);
  if (end < start) return undefined;
  return axis === "rows" ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

/** Column letters of a column counted from 1, and back. */
export const columnLetters = (column: number): string =>
  column <= 0 ? "" : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
export const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** An area as Sheets writes it, for instance `A1:C9`; one cell has no colon. */
export function notationOf({ top, left, bottom, right }: Area): string {
  const first = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}

/**
 * The area of a notation without a sheet: `B2`, `A1:C9`, `A:C`, `3:4`, `A2:C` (down to the end), where ends that are left
 * open reach as far as the sheet; undefined where it is none.
 */
export function areaOf(notation: string, rows: number, columns: number): Area | undefined {
  const match = /^\$?([a-z]{1,3})?\$?(\d+)?(?::\$?([a-z]{1,3})?\$?(\d+)?)?$/i.exec(notation.trim());
  if (match === null || notation.trim() === "") return undefined;
  const [, left, top, right, bottom] = match;
  const isRange = notation.includes(":");
  if (!isRange && (left === undefined || top === undefined)) return undefined;
  if (isRange && ((left === undefined && top === undefined) || (right === undefined && bottom === undefined))) return undefined;
  const column = (letters: string | undefined, otherwise: number): number => (letters === undefined ? otherwise : columnNumber(letters));
  const area = {
    top: top === undefined ? 1 : Number(top),
    left: column(left, 1),
    bottom: !isRange ? Number(top) : bottom === undefined ? rows : Number(bottom),
    right: !isRange ? column(left, 1) : column(right, columns),
  };
  return {
    top: Math.min(area.top, area.bottom),
    bottom: Math.max(area.top, area.bottom),
    left: Math.min(area.left, area.right),
    right: Math.max(area.left, area.right),
  };
}
