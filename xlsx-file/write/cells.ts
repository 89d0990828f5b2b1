import { addressFrom1 } from "../scan/address";
import { isUnread, type Cell } from "#core";
import { escapeText } from "./xml";

/**
 * One cell of sheet data, ready to stand in its row; rows and columns count from 1. A text is always an inline string, so `=1+1` stays what the user
 * typed and never becomes a formula. A blank is nothing, or an empty cell when it has a style.
 *
 * Throws a RangeError for NaN and the infinities: they mean that we are wrong, and a workbook cannot hold them.
 */
export function cellXml(row: number, column: number, cell: Cell, style = 0): string {
  const start = cellStart(row, column, style);
  if (cell === null) return style === 0 ? "" : `${start}/>`;
  if (typeof cell === "number") return `${start}><v>${finite(cell)}</v></c>`;
  if (typeof cell === "boolean") return `${start} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (isUnread(cell)) return cellXml(row, column, cell.text, style);
  if (typeof cell === "string") return `${start}${inlineText.before}${textXml(cell)}${inlineText.behind}`;
  return `${start} t="e"><v>${errorCodes.has(cell.error) ? cell.error : "#VALUE!"}</v></c>`;
}

const cellStart = (row: number, column: number, style: number): string => `<c r="${addressFrom1(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;

/** What stands before the `<t>` of a text and behind it. */
const inlineText = { before: ' t="inlineStr"><is>', behind: "</is></c>" };
export const aroundText = (row: number, column: number, style: number): readonly [before: string, behind: string] => [
  `${cellStart(row, column, style)}${inlineText.before}`,
  inlineText.behind,
];

/** The `<t>` of a string. What exceeds the 32,767 characters of a cell is cut, and ends in an ellipsis to show it. */
export function textXml(text: string): string {
  const kept = text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
  return `${textTag(kept)}${escapeText(kept)}</t>`;
}

/** The start tag of a text's `<t>`. */
export const textTag = (text: string): string => (edgesMatter.test(text) ? '<t xml:space="preserve">' : "<t>");

/** The number as the file spells it; throws a RangeError for what is not a number. */
export function finite(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
  return value === 0 ? "0" : String(value);
}

const longestText = 32767;
const edgesMatter = /^\s|\s$|[\n\t]| {2}/;

/** The error values that a file may spell; newer ones (`#SPILL!`, `#CALC!`) are kept there as `#VALUE!`. */
const errorCodes: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
