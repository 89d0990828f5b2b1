import { lastColumn, lastRow, type HostSheet, type HostWorkbook, type Rectangle } from "./model";
import { HostError } from "./trouble";

/** "AB" from 27. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

const columnNumber = (text: string): number => [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const quoted = (sheet: string): string => (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** As `Range.address` says it: with the sheet, whole rows and columns by their own. */
export function addressOf(sheet: HostSheet, { top, left, bottom, right }: Rectangle): string {
  const prefix = `${quoted(sheet.name)}!`;
  if (left === 0 && right === lastColumn) return `${prefix}${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === lastRow) return `${prefix}${letters(left)}:${letters(right)}`;
  const first = `${letters(left)}${top + 1}`;
  return prefix + (top === bottom && left === right ? first : `${first}:${letters(right)}${bottom + 1}`);
}

/** A1, A1:B2, 1:3 or A:C, with or without dollars. Throws as Excel does for what is none. */
export function parseArea(text: string): Rectangle {
  const plain = text.replaceAll("$", "");
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(plain);
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return { top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) };
  }
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows !== null) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: lastColumn };
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns !== null) return { top: 0, left: columnNumber(columns[1] ?? ""), bottom: lastRow, right: columnNumber(columns[2] ?? "") };
  throw new HostError("InvalidArgument", `"${text}" is no address.`);
}

/** Splits `'My sheet'!A1:B2`. */
export function parseReference(workbook: HostWorkbook, text: string): { readonly sheet: HostSheet; readonly area: Rectangle } | undefined {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const name = (parts?.[1] ?? parts?.[2] ?? "").replaceAll("''", "'").toLowerCase();
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name);
  return sheet === undefined || parts?.[3] === undefined ? undefined : { sheet, area: parseArea(parts[3]) };
}
