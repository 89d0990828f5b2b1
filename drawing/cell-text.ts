import { formatOfCell, spokenLanguage, spokenWords, type Cell, type NumberFormat } from "#core";
import { format } from "numfmt";

/** A cell as the spreadsheet shows it: numbers in their format and as the language in force writes them, blanks empty. */
export function cellText(cell: Cell, numberFormat?: NumberFormat): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  if (typeof cell !== "number") return String(cell);
  return inItsPlace(format(formatOfCell(numberFormat ?? "General", cell), cell, { locale: spokenLanguage() }));
}

/** Signs of money and of per cent where the sentences of the language have them, not where the format of a spreadsheet does. */
function inItsPlace(figure: string): string {
  const shape = spokenWords()?.shape;
  if (shape === undefined) return figure;
  if (figure.endsWith("%")) return `${figure.slice(0, -1)}${shape.percent}`;
  const { isBefore, gap } = shape.sign;
  return figure.replace(/^([-−+]?)(\p{Sc})(.*)$/u, (_, plus: string, sign: string, amount: string) =>
    isBefore ? `${plus}${sign}${gap}${amount}` : `${plus}${amount}${gap}${sign}`,
  );
}
