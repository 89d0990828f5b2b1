import { argumentsOf, type BlockFormula, type Call, type Cell, CellShowsError, type Formula, InvalidInput } from "#core";

/** Gives Excel the functions of some formulas; Excel calls them with ranges and, behind them, the invocation. */
export function register(formulas: readonly (Formula | BlockFormula)[], call: Call): void {
  for (const formula of formulas) {
    const count = Object.keys(argumentsOf(formula)).length;
    CustomFunctions.associate(formula.name, (...args: readonly unknown[]) => {
      try {
        return call(formula.name, args.slice(0, count).map(fromExcel)).map((row) => row.map(toExcel));
      } catch (error) {
        throw error instanceof InvalidInput ? excelError(error) : error;
      }
    });
  }
}

/** An error cell comes as an object with a code such as "#REF!". */
function fromExcel(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(fromExcel);
  return typeof argument === "object" && argument !== null && "code" in argument ? { error: String(argument.code) } : argument;
}

/** A blank goes back as "", since null would show as 0. */
const toExcel = (cell: Cell) => (cell === null ? "" : typeof cell === "object" ? new CustomFunctions.Error(codeOf(cell.error)) : cell);

/** Only #VALUE! and #N/A may carry a message, and the message is worth more than #NUM!. */
function excelError(error: InvalidInput): CustomFunctions.Error {
  if (error instanceof CellShowsError && error.shows !== "#VALUE!") return new CustomFunctions.Error(codeOf(error.shows));
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(error.reason === "unknown" ? notAvailable : invalidValue, error.message);
}

/** A function may not answer with #NAME?, #REF! and the newer ones; it is then #VALUE!. */
function codeOf(error: string): CustomFunctions.ErrorCode {
  const { notAvailable, divisionByZero, invalidNumber, nullReference, invalidValue } = CustomFunctions.ErrorCode;
  return [notAvailable, divisionByZero, invalidNumber, nullReference].find((code) => code === error) ?? invalidValue;
}
