import { isErrorText } from "../parsing/text";
import type { Cell } from "../port/workbook";
import type { Filled } from "./argument";

/** An argument as a rectangle of cells, however the host handed it over. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly unknown[])[];
}

/**
 * An argument as a rectangle: a bare value is one cell, a list is one row. Undefined where there is none; a blank cell
 * stays one, for a host hands over an argument that was left out and a blank cell alike.
 */
export function gridOf(argument: unknown): Grid | undefined {
  if (argument === undefined || argument === null || argument === "") return undefined;
  if (!Array.isArray(argument)) return { rows: 1, columns: 1, cells: [[argument]] };
  const cells = (argument.length > 0 && Array.isArray(argument[0]) ? argument : [argument]) as readonly (readonly unknown[])[];
  const columns = cells[0]?.length ?? 0;
  return cells.length === 0 || columns === 0 ? undefined : { rows: cells.length, columns, cells };
}

export const shapeOf = ({ rows, columns }: Grid): string => `${rows} × ${columns}`;

/** The error that a cell shows, or undefined where it shows none. */
export function errorIn(cell: unknown): string | undefined {
  if (typeof cell === "string") return cell.charCodeAt(0) === 35 && isErrorText(cell) ? cell.trim() : undefined;
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : "#NUM!";
  if (typeof cell === "object" && cell !== null && "error" in cell && typeof cell.error === "string") return cell.error;
  return undefined;
}

export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === "";

/** A value of a spreadsheet's; a host may hand over more, such as a picture or a record. */
export const isFilled = (cell: unknown): cell is Filled => typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string";

/** A host's value as a cell; what is neither a value nor an error shows as an error, as in the formulas of the hosts. */
export function cellOf(value: unknown): Cell {
  if (isBlank(value)) return null;
  const error = errorIn(value);
  if (error !== undefined) return { error };
  return isFilled(value) ? value : { error: "#VALUE!" };
}
