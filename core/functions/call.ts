import { callerOf, type Call } from "./answer-call";
import { formulas } from "./index";

/**
 * Calls a formula as a cell does; the same for every host. Ranges are rows of cells and a single cell may come bare. An
 * optional argument that is left out may be undefined, null or "". Columns of inputs give a column of answers, single cells
 * count for every row, a row and a column give a rectangle. The answer is always rows of cells.
 *
 * A row of blanks answers with a blank. A row that cannot be answered is an error cell where there are several, and where
 * it stands alone it throws {@link import("../domain/invalid-input").InvalidInput} with the reason. Never NaN.
 *
 * @example callFormula("BENEFIT_VARIANCE", [10, 9, "Decrease"]) // [[1]]
 */
export const callFormula: Call = callerOf(formulas);
