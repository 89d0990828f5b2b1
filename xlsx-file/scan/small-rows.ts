import { columnNumber, type Cell } from "#core";
import { lastColumn } from "./address";
import { uncalculated, type CellReader } from "./cell-value";
import { isoDay } from "./dates";
import { decodeWritten } from "./text";

/** What is read of the rows of a small sheet. Rows and columns count from 1. */
export interface SmallRows {
  /** By column, the cells from the first row on to the last that holds anything; one that holds nothing is missing. */
  readonly columns: (Cell[] | undefined)[];
  /** The last column that holds anything in a row that was read, and the last that has a cell at all; 0 for none. */
  widest: number;
  rightmost: number;
  hasFormulas: boolean;
  /** By row, where its end tag stands in the text. */
  readonly ends: (number | undefined)[];
  row: number;
  /** How far the text was read. */
  at: number;
}

/** Before anything was read. */
export const noRows = (): SmallRows => ({ columns: [], widest: 0, rightmost: 0, hasFormulas: false, ends: [], row: 0, at: 0 });

/** No small sheet needs a row of a higher number. */
export const mostRows = 2 ** 15;

/** A cell, with its letters, type, formula, value and inline text, or the start of a row with its number, or the end of a row. */
const piece =
  /\s*(?:<c r="([A-Z]{1,3})\d{1,7}"(?: s="\d{1,8}")?(?: t="(n|s|str|inlineStr|b|e|d)")?(?:\/>|>(?:(<f)(?: [^<>]*)?(?:\/>|>[^<]*<\/f>))?(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)|<row r="(\d{1,7})"[^<>]*>|<\/row>)/y;

/**
 * Reads the rows of a small sheet, its bytes as characters, down to a row as nearly all programs write them; gives undefined where they are written in any
 * other way. A search that the host carries out is quicker than code that has not run before, as it is when a plan is opened.
 */
export function readSmallRows(text: string, to: number, rows: SmallRows, readCell: CellReader): "whole" | "on" | undefined {
  piece.lastIndex = rows.at;
  for (;;) {
    const start = piece.lastIndex;
    const parts = piece.exec(text);
    if (parts === null) return text.slice(start).trim() === "" ? "whole" : undefined;
    const letters = parts[1];
    if (letters !== undefined) {
      if (rows.row === 0 || !readCellAt(rows, letters, parts, readCell)) return undefined;
    } else if (parts[6] === undefined) {
      if (rows.row === 0) return undefined;
      rows.ends[rows.row - 1] = piece.lastIndex - endTag.length;
    } else {
      const number = Number(parts[6]);
      if (number <= rows.row) return undefined;
      if (number > to) {
        rows.at = start;
        return "on";
      }
      rows.row = number;
    }
  }
}

const endTag = "</row>";

/** Reads a cell by its parts, which are told one by one: to take a list apart costs code that has not run before as much as the search. Gives whether it could. */
function readCellAt(rows: SmallRows, letters: string, parts: readonly (string | undefined)[], readCell: CellReader): boolean {
  const column = columnNumber(letters) + 1;
  const hasFormula = parts[3] !== undefined;
  const value = parts[4];
  const inline = parts[5];
  const cell = cellOf(readCell, parts[2] ?? "n", hasFormula, value, inline);
  if (column > lastColumn || cell === undefined) return false;
  if (column > rows.rightmost) rows.rightmost = column;
  if (hasFormula) rows.hasFormulas = true;
  if (column > rows.widest && (hasFormula || (value || inline) !== undefined)) rows.widest = column;
  if (cell !== null) put((rows.columns[column] ??= []), rows.row, cell);
  return true;
}

function put(cells: Cell[], row: number, cell: Cell): void {
  while (cells.length < row - 1) cells.push(null);
  cells[row - 1] = cell;
}

/** What a cell says, as {@link CellReader} tells it of one that is spelled so; undefined where it tells it of no such spelling. */
function cellOf(readCell: CellReader, type: string, hasFormula: boolean, value: string | undefined, inline: string | undefined): Cell | undefined {
  if (inline !== undefined) return type === "inlineStr" ? decodeWritten(inline) || null : undefined;
  if (value === undefined || value === "") return hasFormula && (type !== "str" || value === undefined) ? uncalculated : null;
  if (type === "n") {
    const number = numberOf(value);
    return number === 0 && hasFormula && readCell.doubtsZeros ? uncalculated : number;
  }
  if (type === "s") return readCell.sharedTexts(numberOf(value) ?? -1) || null;
  if (type === "inlineStr") return undefined;
  const text = decodeWritten(value);
  if (type === "b") return text.trim() === "1" || text.trim() === "true";
  if (type === "e") return { error: text.trim() };
  return (type === "d" ? isoDay(text) : undefined) ?? (text || null);
}

function numberOf(text: string): number | null {
  const value = Number(text);
  // Digits alone make no number below 0 of "-0", and spaces alone none at all.
  if (value === 0) return text.trim() === "" ? null : /^-[\d.]+$/.test(text) ? 0 : value;
  return Number.isFinite(value) ? value : null;
}
