import { type Call, type Cell, dayOf, InvalidInput } from "#core";

/**
 * How Google Sheets calls a formula: the arguments come as they are, one cell comes bare and goes back bare, a date is a Date at local midnight, and what
 * stands in the way is thrown as the note of #ERROR!.
 */
export const answerSheets = (call: Call) => (name: string, args: ArrayLike<unknown>) => {
  try {
    const rows = call(name, Array.from(args, fromSheets)).map((row) => row.map(toSheets));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  } catch (error) {
    throw error instanceof InvalidInput ? new Error(error.message) : error;
  }
};

function fromSheets(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(fromSheets);
  return isDate(argument) ? dayOf(argument.getFullYear(), argument.getMonth() + 1, argument.getDate()) : argument;
}

/** Not by instanceof: a date may come from another realm. */
const isDate = (argument: unknown): argument is Date => Object.prototype.toString.call(argument) === "[object Date]";

/** Sheets has no way to hand back an error cell, so its words stand there; formulas read them as the error. */
const toSheets = (cell: Cell) => (cell === null ? "" : typeof cell === "object" ? cell.error : cell);
