import { formatOfCell, type Cell, type NumberFormat } from "#core";
import { format } from "numfmt";

/** A cell as the spreadsheet shows it: numbers in their format, blanks empty. */
export function cellText(cell: Cell, numberFormat?: NumberFormat): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  if (typeof cell !== "number") return String(cell);
  return format(formatOfCell(numberFormat ?? "General", cell), cell);
}
