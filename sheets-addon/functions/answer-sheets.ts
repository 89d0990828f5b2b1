import { type Call, type Cell, InvalidInput } from "#core";

/** Turns an instant into the spreadsheet's own day number. */
type DayNumber = (instant: Date) => number;

/**
 * How Google Sheets calls a formula: the arguments come as they are, one cell comes bare and goes back bare, and what stands in the way is thrown as the
 * note of #ERROR!. Whatever a cell shows as a date, a time or a duration comes as the instant at which the clocks of the spreadsheet's zone show it (a
 * duration of 0:40 on 30 December 1899, day zero), while the getters of a Date go by the script's zone; `dayNumbersHere` knows the former. It is asked at
 * the first such cell of an execution, since it asks a service, and most calls have none.
 */
export const answerSheets = (call: Call, dayNumbersHere: () => DayNumber) => {
  let dayNumber: DayNumber | undefined;

  function fromSheets(argument: unknown): unknown {
    if (Array.isArray(argument)) return argument.map(fromSheets);
    if (!isDate(argument)) return argument;
    dayNumber ??= dayNumbersHere();
    return dayNumber(argument);
  }

  return (name: string, args: ArrayLike<unknown>) => {
    try {
      const rows = call(name, Array.from(args, fromSheets)).map((row) => row.map(toSheets));
      return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
    } catch (error) {
      throw error instanceof InvalidInput ? new Error(error.message) : error;
    }
  };
};

/** Not by instanceof: a date may come from another realm. */
const isDate = (argument: unknown): argument is Date => Object.prototype.toString.call(argument) === "[object Date]";

/** Sheets has no way to hand back an error cell, so its words stand there; formulas read them as the error. */
const toSheets = (cell: Cell) => (cell === null ? "" : typeof cell === "object" ? cell.error : cell);
