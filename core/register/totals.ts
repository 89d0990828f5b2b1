import type { Cell, TableSnapshot } from "../port/workbook";
import { isBlank, textOf } from "./grid";

const words =
  "(?:grand|sub|overall|net)?[ -]?totals?(?: général| general)?|gesamt(?:summe|ergebnis)?|(?:zwischen)?summe|insgesamt|somme|(?:sous-)?total|suma|(?:sub|eind)?totaal";

/** A text that says nothing but that it is a sum. */
export const totalText = new RegExp(`^(?:${words}):?$`, "iu");
const beginsAsTotal = new RegExp(`^(?:${words})(?![\\p{L}\\d-])`, "iu");

/**
 * Which rows of a register are sums of others: one that says so and nothing else, and one that begins so ("Total savings", where
 * "Total waste collected" may be a benefit) whose other cells are figures alone, one of them the sum of figures above it.
 */
export function totalsOf({ columns }: TableSnapshot, ids: readonly Cell[] | undefined): readonly boolean[] {
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  return Array.from({ length: rowCount }, (_, row) => {
    const filled = columns.flatMap(({ cells }, column) => (isBlank(cells[row]) ? [] : [{ cell: cells[row] as Cell, column }]));
    const [first, ...others] = filled;
    const text = typeof first?.cell === "string" ? textOf(first.cell) : "";
    if (totalText.test(text)) return true;
    if (!beginsAsTotal.test(text) || (ids !== undefined && !isBlank(ids[row]) && textOf(ids[row]) !== text)) return false;
    return (
      others.length > 0 &&
      others.every(({ cell }) => typeof cell === "number") &&
      others.some(({ column }) => isSumOfAbove(columns[column]?.cells ?? [], row, ids))
    );
  });
}

/** Whether a figure is what some of the figures right above it come to, two at least; rows without an ID may be sums themselves. */
function isSumOfAbove(cells: readonly Cell[], row: number, ids: readonly Cell[] | undefined): boolean {
  const wanted = cells[row];
  if (typeof wanted !== "number") return false;
  let [sum, count] = [0, 0];
  for (let above = row - 1; above >= 0; above--) {
    const cell = cells[above];
    if (typeof cell !== "number" || (ids !== undefined && isBlank(ids[above]))) continue;
    sum += cell;
    count++;
    if (count >= 2 && Math.abs(sum - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted))) return true;
  }
  return false;
}
