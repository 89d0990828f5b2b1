import type { DecimalMark } from "../parsing/parse-number";
import type { Cell } from "../port/workbook";
import type { FormulaCall } from "./parse-call";

/** What parts arguments and the columns of an array where decimals have this mark; rows are parted by semicolons everywhere. */
const separators: Readonly<Record<DecimalMark, { readonly arguments: string; readonly columns: string }>> = {
  ".": { arguments: ", ", columns: "," },
  ",": { arguments: "; ", columns: "\\" },
};

/**
 * A call as it is typed in a spreadsheet whose decimals have this mark.
 *
 * @example callText(parseCall('=BENEFIT_NPV(0.08, {-1000,300})'), ",") // '=BENEFIT_NPV(0,08; {-1000\\300})'
 */
export const callText = ({ name, args }: FormulaCall, decimalMark: DecimalMark): string =>
  `=${name}(${args.map((argument) => argumentText(argument, decimalMark)).join(separators[decimalMark].arguments)})`;

/** An argument as it is typed. */
export function argumentText(argument: FormulaCall["args"][number], decimalMark: DecimalMark): string {
  if (!isArray(argument)) return literalText(argument, decimalMark);
  // A blank cannot stand in an array.
  const rows = argument.map((row) => row.map((cell) => literalText(cell ?? "", decimalMark)).join(separators[decimalMark].columns));
  return `{${rows.join(";")}}`;
}

const isArray = (argument: FormulaCall["args"][number]): argument is readonly (readonly Cell[])[] => Array.isArray(argument);

/** A cell as it is typed. */
export function literalText(cell: Cell, decimalMark: DecimalMark): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `"${cell.replace(/"/g, '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "object" ? cell.error : String(cell).replace(".", decimalMark);
}
