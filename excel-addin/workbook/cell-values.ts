import type { Cell, TypedValue } from "#core";

/** A value as Excel hands it over and takes it; a blank is "". */
export type ExcelValue = TypedValue;
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
