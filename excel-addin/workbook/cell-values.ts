import { staysAsTyped, type Cell } from "#core";

/** A value as Excel hands it over and takes it; a blank is "". */
export type ExcelValue = string | number | boolean;
export type ExcelGrid = readonly (readonly ExcelValue[])[];

/** All that Excel shows for errors. A text may spell the same, so that types have to tell. */
const errors = new Set([
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "#VALUE!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#BUSY!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
  "#EXTERNAL!",
  "#PYTHON!",
]);

export const looksLikeError = (value: unknown): boolean => typeof value === "string" && value.startsWith("#") && errors.has(value);

/** A value of Excel's as a cell. `isError` is asked only for a text that spells an error. */
export function toCell(value: ExcelValue | null | undefined, isError: () => boolean): Cell {
  if (value === "" || value === null || value === undefined) return null;
  return looksLikeError(value) && isError() ? { error: value as string } : value;
}

/** A cell as Excel takes it. */
export function toExcel(cell: Cell): ExcelValue {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "string" ? asText(cell) : cell;
}

/** A text that stays one: Excel reads what is written as if it were typed, so most go with an apostrophe, which no cell shows. */
const asText = (text: string): string => (text === "" || staysAsTyped(text) ? text : `'${text}`);
