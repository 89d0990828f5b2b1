/* Where things stand. Rows and columns count from 0 and both ends belong. */

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

/** "AB" from 27. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

export const cellAddress = (row: number, column: number): string => `${letters(column)}${row + 1}`;
export const areaAddress = ({ top, left, bottom, right }: Area): string => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

const endless = 1e7;

/** The area of an address as a range gives it: "B2", "A1:C9", "A:C", "2:4". Where it is open it goes on for ever. */
export function parseAddress(address: string): Area {
  const [first = "", second = first] = address
    .slice(address.lastIndexOf("!") + 1)
    .replace(/\$/g, "")
    .split(":");
  const column = (text: string, otherwise: number): number => {
    const found = /^[A-Z]+/.exec(text)?.[0];
    return found === undefined ? otherwise : Array.from(found).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  };
  const row = (text: string, otherwise: number): number => Number(/\d+$/.exec(text)?.[0] ?? otherwise + 1) - 1;
  return { top: row(first, 0), left: column(first, 0), bottom: row(second, endless), right: column(second, endless) };
}

export const rangeAt = (sheet: GoogleAppsScript.Spreadsheet.Sheet, area: Area): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(area.top + 1, area.left + 1, rowsOf(area), columnsOf(area));
